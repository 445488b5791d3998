"""How quick the extractor is, where its time goes, and how that compares with the plain tools."""
