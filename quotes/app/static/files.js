// Files that were chosen or dropped, as the app reads them: a name and bytes in base64.

function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`));
    reader.readAsDataURL(file);
  });
}

export const encode = (files) =>
  Promise.all([...files].map(async (file) => ({ name: file.name, base64: file.size ? await encoded(file) : "" })));

// Lets files be dropped on an element.
export function acceptDrops(element, take) {
  const carries = (event) => [...event.dataTransfer.types].includes("Files");
  for (const kind of ["dragenter", "dragover"]) {
    element.addEventListener(kind, (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      element.classList.add("dropping");
    });
  }
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget)) element.classList.remove("dropping");
  });
  element.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    element.classList.remove("dropping");
    take(event.dataTransfer.files);
  });
}

export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
