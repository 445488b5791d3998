"""Sentences for each rule, beyond its own examples: what it must find, and what it must leave alone."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.records import Kind

DIRECT, INDIRECT, MIXED = Kind.DIRECT, Kind.INDIRECT, Kind.MIXED


@dataclass(frozen=True)
class Find:
    """A text in which a rule finds one record. ``content`` is its spans joined by `` … ``."""

    rule: str
    text: str
    content: str
    kind: Kind
    speaker: str | None
    cue: str | None
    fault: str = ""  # why the rule fails here today: expected to fail, strictly


@dataclass(frozen=True)
class Leave:
    """A text in which neither the rule nor any other finds anything, and why."""

    rule: str
    text: str
    why: str
    fault: str = ""


FINDS: tuple[Find, ...] = (
    Find(
        "according_to.phrase",
        "जिला अस्पताल के डॉक्टरों के मुताबिक, तीनों घायलों की हालत स्थिर है।",
        "तीनों घायलों की हालत स्थिर है",
        INDIRECT,
        "जिला अस्पताल के डॉक्टरों",
        "के मुताबिक",
    ),
    Find(
        "according_to.phrase",
        "यह पुल, इंजीनियर दिनेश पाठक के अनुसार, अगले साल तक बन जाएगा।",
        "यह पुल … अगले साल तक बन जाएगा",
        INDIRECT,
        "इंजीनियर दिनेश पाठक",
        "के अनुसार",
    ),
    Find(
        "according_to.phrase",
        "बकौल रमेश त्रिवेदी, मंडी में इस साल प्याज कम आया है।",
        "मंडी में इस साल प्याज कम आया है",
        INDIRECT,
        "रमेश त्रिवेदी",
        "बकौल",
    ),
    Find(
        "direct.quotation",
        "एक यूजर ने तमिल में कैप्शन लिखा, जिसका हिंदी अनुवाद है, “पुल टूट गया और कोई नहीं आया।”",
        "पुल टूट गया और कोई नहीं आया",
        DIRECT,
        "एक यूजर",
        "लिखा",
    ),
    Find(
        "direct.quotation",
        "महापौर ने कल एक पोस्ट लिखी थी जिसका हिंदी में भावार्थ है, “हम यह पुल फिर बनाएंगे।”",
        "हम यह पुल फिर बनाएंगे",
        DIRECT,
        "महापौर",
        "पोस्ट लिखी थी",
    ),
    Find(
        "direct.quotation",
        "“बारिश ने सब कुछ तबाह कर दिया”, महिला किसान सुनीता पाटिल ने बताया।",
        "बारिश ने सब कुछ तबाह कर दिया",
        DIRECT,
        "महिला किसान सुनीता पाटिल",
        "बताया",
    ),
    Find(
        "direct.quotation",
        "“हम रात भर जागते रहे”, उन्होंने कहा, “लेकिन मदद नहीं पहुंची”।",
        "हम रात भर जागते रहे … लेकिन मदद नहीं पहुंची",
        DIRECT,
        "उन्होंने",
        "कहा",
    ),
    Find(
        "indirect.ki_clause",
        "महापौर ने कहा कि शहर का जल संकट “पिछली परिषद की देन” है।",
        "शहर का जल संकट “पिछली परिषद की देन” है",
        MIXED,
        "महापौर",
        "कहा",
    ),
    Find(
        "indirect.ki_clause",
        "विधायक सुरेश यादव ने आरोप लगाया कि ठेकेदार ने घटिया सामान लगाया है।",
        "ठेकेदार ने घटिया सामान लगाया है",
        INDIRECT,
        "विधायक सुरेश यादव",
        "आरोप लगाया",
    ),
    Find(
        "indirect.ki_clause",
        "किसान संगठनों का दावा है कि फसल बीमा का पैसा अब तक नहीं मिला।",
        "फसल बीमा का पैसा अब तक नहीं मिला",
        INDIRECT,
        "किसान संगठनों",
        "दावा है",
    ),
    Find(
        "indirect.ki_clause",
        "कोच ने बताया कि टीम सोमवार को रवाना होगी और कहा कि दो खिलाड़ी चोटिल हैं।",
        "टीम सोमवार को रवाना होगी",
        INDIRECT,
        "कोच",
        "बताया",
    ),
    Find(
        "naming.predicate",
        "नेता प्रतिपक्ष ने नए कानून को किसान विरोधी बताया।",
        "किसान विरोधी",
        INDIRECT,
        "नेता प्रतिपक्ष",
        "बताया",
    ),
    Find("naming.predicate", "विपक्ष ने विवाद को ‘नूरा कुश्ती’ कहा है।", "नूरा कुश्ती", MIXED, "विपक्ष", "कहा है"),
    Find(
        "indirect.ki_clause",
        "दुकानदार ने बताया कि यह तस्वीर ‘मालवा एक्सप्रेस’ की है।",
        "यह तस्वीर ‘मालवा एक्सप्रेस’ की है",
        INDIRECT,
        "दुकानदार",
        "बताया",
    ),
    Find(
        "indirect.ki_clause",
        "विकास मोर्चा के ट्विटर हैंडल से लिखा गया कि पुल अगले साल बनेगा।",
        "पुल अगले साल बनेगा",
        INDIRECT,
        "विकास मोर्चा के ट्विटर हैंडल",
        "लिखा गया",
    ),
    Find(
        "naming.predicate",
        "शादी की खबर को रमा देवी ने बताया बकवास, बोलीं- यह सब झूठ है",
        "बकवास",
        INDIRECT,
        "रमा देवी",
        "बताया",
    ),
    Find("naming.predicate", "अदालत ने गिरफ्तारी को अवैध करार दिया।", "अवैध", INDIRECT, "अदालत", "करार दिया"),
    Find(
        "direct.unmarked",
        "पोस्ट में अंग्रेजी में लिखा है जिसका अनुवाद है: पुल पहली बारिश में टूट गया",
        "पुल पहली बारिश में टूट गया",
        DIRECT,
        "पोस्ट",
        "लिखा है",
    ),
    Find(
        "direct.unmarked",
        "दुकानदार मोहन लाल ने कहा, हमें दो महीने से किराया नहीं मिला।",
        "हमें दो महीने से किराया नहीं मिला",
        DIRECT,
        "दुकानदार मोहन लाल",
        "कहा",
    ),
    Find(
        "direct.unmarked",
        "कलेक्टर ने कहा, सभी स्कूल दो दिन बंद रहेंगे।",
        "सभी स्कूल दो दिन बंद रहेंगे",
        INDIRECT,
        "कलेक्टर",
        "कहा",
    ),
    Find(
        "headline.name_behind_verb",
        "मेले में बोलीं मंत्री सरिता देवी- महिलाओं को मिलेगा सस्ता कर्ज",
        "महिलाओं को मिलेगा सस्ता कर्ज",
        DIRECT,
        "मंत्री सरिता देवी",
        "बोलीं",
    ),
    Find(
        "headline.name_behind_verb",
        "रैली में बोले दिनेश पाठक- अब गांव में ही बनेगा अस्पताल",
        "अब गांव में ही बनेगा अस्पताल",
        DIRECT,
        "दिनेश पाठक",
        "बोले",
    ),
    Find(
        "headline.speech_noun",
        "विपक्ष का आरोप- सरकार ने छिपाए बाढ़ के आंकड़े",
        "सरकार ने छिपाए बाढ़ के आंकड़े",
        DIRECT,
        "विपक्ष",
        "आरोप",
    ),
    Find(
        "headline.speech_noun",
        "इस बार मानसून देर से आएगा, मौसम विभाग का दावा",
        "इस बार मानसून देर से आएगा",
        INDIRECT,
        "मौसम विभाग",
        "दावा",
    ),
    Find(
        "headline.name_after",
        "पानी के बिना गांव छोड़ रहे हैं लोग: सुरेश यादव",
        "पानी के बिना गांव छोड़ रहे हैं लोग",
        DIRECT,
        "सुरेश यादव",
        None,
    ),
    Find(
        "headline.name_after",
        "समय पर होंगे पंचायत चुनाव - मुख्यमंत्री",
        "समय पर होंगे पंचायत चुनाव",
        DIRECT,
        "मुख्यमंत्री",
        None,
    ),
    Find(
        "headline.name_before",
        "सुनीता पाटिल: मेरा सपना गांव में स्कूल खोलने का है",
        "मेरा सपना गांव में स्कूल खोलने का है",
        DIRECT,
        "सुनीता पाटिल",
        None,
    ),
    Find(
        "headline.name_before",
        "रमेश त्रिवेदी: “किसानों के साथ धोखा हुआ है”",
        "किसानों के साथ धोखा हुआ है",
        DIRECT,
        "रमेश त्रिवेदी",
        None,
    ),
    Find(
        "headline.wholly_quoted",
        "“मुझे मंच से उतार दिया गया, मेरी बात किसी ने नहीं सुनी”",
        "मुझे मंच से उतार दिया गया, मेरी बात किसी ने नहीं सुनी",
        DIRECT,
        None,
        None,
    ),
    Find(
        "headline.wholly_quoted",
        "'नहर का पानी हमारे खेत तक कभी नहीं पहुंचा'",
        "नहर का पानी हमारे खेत तक कभी नहीं पहुंचा",
        DIRECT,
        None,
        None,
    ),
    Find(
        "nominal.complement",
        "नगर निगम ने सड़कों की मरम्मत जल्द पूरी करने का भरोसा दिया।",
        "सड़कों की मरम्मत जल्द पूरी करने",
        INDIRECT,
        "नगर निगम",
        "भरोसा दिया",
    ),
    Find(
        "nominal.complement",
        "छात्रों ने परीक्षा रद्द करने की मांग की।",
        "परीक्षा रद्द करने",
        INDIRECT,
        "छात्रों",
        "मांग की",
    ),
    Find(
        "nominal.complement",
        "आयोग ने उम्मीदवारों को खर्च का ब्योरा देने का निर्देश दिया।",
        "खर्च का ब्योरा देने",
        INDIRECT,
        "आयोग",
        "निर्देश दिया",
    ),
    Find(
        "nominal.slogan",
        "कर्मचारियों ने ‘वेतन दो’ के नारे लगाए।",
        "वेतन दो",
        DIRECT,
        "कर्मचारियों",
        "नारे लगाए",
    ),
    Find(
        "nominal.slogan",
        "छात्राओं ने ‘सड़क बनाओ’ और ‘पानी दो’ के नारे लगाए।",
        "सड़क बनाओ … पानी दो",
        DIRECT,
        "छात्राओं",
        "नारे लगाए",
    ),
    Find(
        "nominal.fragment",
        "राज्यपाल ने जवानों के “अदम्य साहस” की सराहना की।",
        "अदम्य साहस",
        MIXED,
        "राज्यपाल",
        "सराहना की",
    ),
    Find(
        "nominal.fragment",
        "अदालत ने पुलिस के “लापरवाह रवैये” की आलोचना की।",
        "लापरवाह रवैये",
        MIXED,
        "अदालत",
        "आलोचना की",
    ),
    Find(
        "report.hedged_clause",
        "ठेकेदार ने कथित तौर पर पांच लाख रुपये की रिश्वत ली।",
        "ठेकेदार ने … पांच लाख रुपये की रिश्वत ली",
        INDIRECT,
        None,
        "कथित तौर पर",
    ),
    Find(
        "report.hedged_clause",
        "कथित रूप से आरोपी ने दुकान में आग लगाई।",
        "आरोपी ने दुकान में आग लगाई",
        INDIRECT,
        None,
        "कथित रूप से",
    ),
    Find(
        "indirect.clause_before",
        "गांव में पानी सबसे बड़ी समस्या है, ऐसा कहना है किसानों का।",
        "गांव में पानी सबसे बड़ी समस्या है",
        INDIRECT,
        "किसानों",
        "कहना है",
    ),
    Find(
        "indirect.clause_before",
        "इस फैसले से छोटे दुकानदार बर्बाद हो जाएंगे, यह मानना है व्यापारी दिनेश पाठक का।",
        "इस फैसले से छोटे दुकानदार बर्बाद हो जाएंगे",
        INDIRECT,
        "व्यापारी दिनेश पाठक",
        "मानना है",
    ),
    Find(
        "indirect.bare_clause",
        "कहा जाता है इस कुएं का पानी कभी नहीं सूखता।",
        "इस कुएं का पानी कभी नहीं सूखता",
        INDIRECT,
        None,
        "कहा जाता है",
    ),
    Find(
        "indirect.bare_clause",
        "बताया जा रहा है ट्रक में क्षमता से अधिक लोग सवार थे।",
        "ट्रक में क्षमता से अधिक लोग सवार थे",
        INDIRECT,
        None,
        "बताया जा रहा है",
    ),
)

LEAVES: tuple[Leave, ...] = (
    Leave("according_to.phrase", "समय सारणी के अनुसार ट्रेन सुबह छह बजे आती है।", "a timetable cannot tell"),
    Leave("according_to.phrase", "परंपरा के अनुसार मेला नदी के किनारे लगता है।", "a custom cannot tell"),
    Leave("according_to.phrase", "ध्वनि प्रदूषण नियम, 2000 के मुताबिक रात में शोर मना है।", "the year of a law"),
    Leave("direct.quotation", "शहर में ‘स्वच्छ नगर अभियान’ के तहत कूड़ेदान बांटे गए।", "a scheme's name"),
    Leave("direct.quotation", "दर्शकों ने नाटक ‘अंधेरी गली’ को खूब पसंद किया।", "a work's title"),
    Leave("indirect.ki_clause", "पुलिस ने देखा कि दुकान का शटर टूटा हुआ था।", "seeing is not saying"),
    Leave("indirect.ki_clause", "उम्मीद है कि अगले हफ्ते तक बिजली आ जाएगी।", "a stance that nobody holds (ruling 4)"),
    Leave("indirect.ki_clause", "एक महिला को इतनी ठंड लग रही थी कि वह कांपने लगी।", "what came of a feeling"),
    Leave("indirect.ki_clause", "जांच में सामने आया कि चाबी नकली थी।", "a finding (ruling 3)"),
    Leave("naming.predicate", "शिक्षक ने बच्चों को कहानी बताई।", "a story told is no predicate"),
    Leave("naming.predicate", "अधिकारी ने ग्रामीणों को योजना के बारे में बताया।", "a topic, no content"),
    Leave("naming.predicate", "कई लोग इस पुरानी तस्वीर को असली समझ बैठे।", "taken for it, not called so"),
    Leave("naming.predicate", "अभिनेत्री इस बात को नकारते हुए कुछ और ही कह रही हैं।", "no predicate"),
    Leave("direct.unmarked", "मंत्री ने कहा, लेकिन किसी ने नहीं सुना।", "the narrator goes on"),
    Leave("direct.unmarked", "नेताजी ने जो कहा, उस पर लोग हंस पड़े।", "a relative clause"),
    Leave("headline.name_behind_verb", "सभा में खूब बोले सुरेश यादव", "nothing is said"),
    Leave("headline.name_behind_verb", "मंच से उतरे दिनेश पाठक- भीड़ ने घेरा", "no verb of saying"),
    Leave(
        "headline.speech_noun", "मंत्री का विवादित बयान, मचा हंगामा", "a label that announces without content (ruling 17)"
    ),
    Leave("headline.speech_noun", "आरोपों के बाद विधायक ने छोड़ी कुर्सी", "a noun in passing (ruling 15)"),
    Leave("headline.name_after", "निकाय चुनाव: दो चरणों में मतदान", "no speaker behind the colon"),
    Leave("headline.name_after", "मौसम अपडेट: भारी बारिश", "a label (ruling 22)"),
    Leave("headline.name_before", "पटना: गंगा का जलस्तर बढ़ा", "a dateline"),
    Leave("headline.name_before", "सुरेश यादव: छात्र नेता से महापौर तक का सफर", "a topic, nobody speaks"),
    Leave("headline.wholly_quoted", "‘अंधेरी गली’ ने जीते तीन पुरस्कार", "a title"),
    Leave("headline.wholly_quoted", "गांव में पहली बार पहुंची बिजली", "no quotation"),
    Leave("nominal.complement", "मंत्री ने इस बारे में जानकारी दी।", "the complement only points back (ruling 2)"),
    Leave("nominal.complement", "रिश्वत लेने के आरोप में पटवारी को जेल भेजा गया।", "a charge as ground of an act (ruling 15)"),
    Leave("nominal.complement", "सरकार ने नई नीति को मंजूरी दी।", "an act (ruling 5)"),
    Leave("nominal.complement", "सिर्फ पैसों की खातिर काम करने के लिए हां नहीं कहना चाहिए।", "something else is said"),
    Leave("nominal.complement", "भाई को बचाने के लिए ड्राइवर बोल रहा है झूठ।", "a purpose of the speech"),
    Leave("nominal.complement", "वे छात्रों को खादी पहनने के लिए कहें।", "nobody has said it"),
    Leave("nominal.slogan", "समर्थकों ने देर रात तक नारे लगाए।", "no words of theirs"),
    Leave("nominal.slogan", "लोगों ने ‘अंधेरी गली’ के पोस्टर लगाए।", "no noun of speech"),
    Leave("nominal.fragment", "समीक्षकों ने फिल्म ‘अंधेरी गली’ की सराहना की।", "a work's title"),
    Leave("nominal.fragment", "राज्यपाल ने जवानों के साहस की सराहना की।", "no quoted words"),
    Leave("report.hedged_clause", "कंपनी ने पूरे तौर पर नुकसान की भरपाई की।", "no hedge"),
    Leave("report.hedged_clause", "आरोपी ने सार्वजनिक रूप से दुकान में आग लगाई।", "no hedge"),
    Leave("indirect.clause_before", "बारिश रुक गई, ऐसा लगा।", "nobody holds it"),
    Leave("indirect.clause_before", "सरपंच मोहन लाल ने भी ऐसा कहा।", "nothing but a pronoun that points back"),
    Leave("indirect.bare_clause", "शिक्षक ने बच्चों को जो बताया वह किताब में नहीं था।", "a relative clause"),
    Leave("indirect.bare_clause", "मंत्री ने कहा और सभा से चले गए।", "no content"),
)
