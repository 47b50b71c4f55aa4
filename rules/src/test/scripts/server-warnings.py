#!/usr/bin/env python3
"""Makes a fixture for ServerWarningsTest from a real API server's answers.

  server-warnings.py ANSWERS.jsonl MANIFESTS.yaml > fixture.jsonl

ANSWERS.jsonl has one line for each document of MANIFESTS.yaml, in order: `verdict` and `warnings`, the server's texts. The
documents are divided by lines `---`, each beginning with a comment `# id: …`. Of each warning the rule and the path are kept:
`RULE PATH`. Most texts begin with the path. Where they do not, it is the field that they are about; a path that cannot be
known ends in `*`, where it goes on.
"""
import json, re, sys

RULES = [
    ("hides previous definition", "duplicate-env-var"),
    ("duplicate port name", "duplicate-port-name"),
    ("fractional byte value", "resource-unit-suspicious"),
    ("FQDN endpoints are deprecated|Recycle reclaim|PreferClose|annotation .* is deprecated|priorityClassName|sysctls"
     "|configSource|externalID|storageClassName|mountOptions|mounted secrets", "deprecated-field"),
    ("seccompProfile|appArmorProfile", "legacy-seccomp-or-apparmor-annotation"),
    ("externalIPs is deprecated", "service-external-ips"),
    (r"^v1 \S+ is deprecated in", "deprecated-api-version"),
    (r"^\S+: (\S+ is )?(deprecated since|use \"node-role)", "deprecated-label-or-taint"),
    (r"volumes\[\d+\]\.\w+: deprecated in|^spec\.\w+: deprecated in", "non-functional-volume-type"),
]
FREE = [
    (r"^v1 \S+ is deprecated in", "apiVersion"),
    (r"^spec\.SessionAffinity ", "spec.sessionAffinity"),
    (r"^(spec\.\w+) is ", r"\1"),
    (r"^annotation \"?([^\" ]+)\"? is deprecated", r"metadata.annotations[\1]"),
    (r"^\.metadata\.ownerReferences", "metadata.ownerReferences"),
    (r"^ResourceQuota (\S+) ", r"spec.hard[\1]"),
    (r"^volume \"", "spec.volumes[*"),
    (r"^unrecognized format", "spec.versions[*"),
    (r"^tls: .*certificate input", "data[tls.crt]"),
    (r"^x509|^tls: failed to parse certificate", "data[tls.crt]"),
    (r"^tls|^asn1", "data[tls.key]"),
    (r"^((?:\w+|\[[^\]]*\]|\.\w+|\.[a-z0-9.]+/[\w.-]+)+): ", r"\1"),
]


def path(text):
    for pattern, place in FREE:
        match = re.match(pattern, text)
        if match:
            return match.expand(place)
    raise SystemExit("no path in: " + text)


def rule(text):
    return next((rule for pattern, rule in RULES if re.search(pattern, text)), "api-server-warning")


answers = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
documents = [d for d in re.split(r"(?m)^---\n", open(sys.argv[2], encoding="utf-8").read()) if d.strip()]
assert len(answers) == len(documents), (len(answers), len(documents))
for answer, text in zip(answers, documents):
    warnings = sorted({rule(w) + " " + path(w) for w in answer.get("warnings") or []})
    name = re.match(r"# id: (.*)\n", text)
    line = {"id": name.group(1), "verdict": answer["verdict"], "warnings": warnings, "yaml": text[name.end():]}
    print(json.dumps(line, ensure_ascii=False))
