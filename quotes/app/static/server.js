// Requests to the app. What it refuses becomes an `Error` with the words of the problem and the fields that are wrong.

export class Refused extends Error {
  constructor(problem, status) {
    super(problem.detail || `the app answered ${status}`);
    this.fields = problem.errors || [];
    this.status = status;
  }
}

async function answer(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The app does not answer. Is it still running where it was started?");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refused(problem, response.status);
}

const posted = (body) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export const get = async (path) => (await answer(path)).json();
export const post = async (path, body) => (await answer(path, posted(body))).json();
export const file = async (path, body) => (await answer(path, posted(body))).blob();
