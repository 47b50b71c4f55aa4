#!/usr/bin/env python3
"""Makes a fixture for ServerAnswersTest from a real API server's answers.

  server-answers.py ANSWERS.jsonl MANIFESTS.yaml > fixture.jsonl

ANSWERS.jsonl has one line for each document of MANIFESTS.yaml, in order: `verdict` and, for what was refused in validation,
`causes` with the server's `field`. The documents are divided by lines `---`. A comment `# id: …` on the first line of a
document names the case.
"""
import json, re, sys

answers = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
documents = [d for d in re.split(r"(?m)^---\n", open(sys.argv[2], encoding="utf-8").read()) if d.strip()]
assert len(answers) == len(documents), (len(answers), len(documents))
for n, (answer, text) in enumerate(zip(answers, documents)):
    id = re.match(r"# id: (.*)", text)
    fields = sorted({c["field"] for c in answer.get("causes") or []})
    line = {"id": id.group(1) if id else "case %d" % n, "verdict": answer["verdict"], "fields": fields, "yaml": text}
    print(json.dumps(line, ensure_ascii=False))
