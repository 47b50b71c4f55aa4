#!/usr/bin/env python3
"""Writes manifests of controllers for server-answers.py: each has one thing changed, to be refused or to be a look-alike.

  workload-cases.py > cases.yaml
"""
import copy, json

POD = {"containers": [{"name": "c", "image": "i"}]}
TEMPLATE = {"metadata": {"labels": {"app": "n"}}, "spec": POD}
SPECS = {
    "Deployment": {"selector": {"matchLabels": {"app": "n"}}, "template": TEMPLATE},
    "ReplicaSet": {"selector": {"matchLabels": {"app": "n"}}, "template": TEMPLATE},
    "DaemonSet": {"selector": {"matchLabels": {"app": "n"}}, "template": TEMPLATE},
    "StatefulSet": {"serviceName": "s", "selector": {"matchLabels": {"app": "n"}}, "template": TEMPLATE},
    "ReplicationController": {"selector": {"app": "n"}, "template": TEMPLATE},
    "Job": {"template": {"spec": {**POD, "restartPolicy": "Never"}}},
    "CronJob": {"schedule": "* * * * *", "jobTemplate": {"spec": {"template": {"spec": {**POD, "restartPolicy": "Never"}}}}},
    "PodTemplate": None,
}
COUNTS = {
    "Deployment": ["replicas", "minReadySeconds", "revisionHistoryLimit"], "ReplicaSet": ["replicas", "minReadySeconds"], "DaemonSet": ["minReadySeconds", "revisionHistoryLimit"],
    "StatefulSet": ["replicas", "minReadySeconds", "revisionHistoryLimit"], "ReplicationController": ["replicas", "minReadySeconds"],
}
VERSIONS = {"ReplicationController": "v1", "PodTemplate": "v1", "Job": "batch/v1", "CronJob": "batch/v1"}
out = []


def merge(value, change):
    for key, new in change.items():
        if isinstance(new, dict) and isinstance(value.get(key), dict) and not new.pop("__replace", False):
            merge(value[key], new)
        else:
            value[key] = new
    return value


def case(kind, id, spec=None, meta=None, drop=()):
    o = {"apiVersion": VERSIONS.get(kind, "apps/v1"), "kind": kind, "metadata": {"name": "n", **(meta or {})}}
    if kind == "PodTemplate":
        o["template"] = merge(copy.deepcopy(TEMPLATE), copy.deepcopy(spec or {}))
    else:
        o["spec"] = merge(copy.deepcopy(SPECS[kind]), copy.deepcopy(spec or {}))
    for key in drop:
        o["spec"].pop(key)
    o["metadata"] = {k: v for k, v in o["metadata"].items() if v is not None}
    out.append("---\n# id: %s %s\n%s" % (kind, id, json.dumps(o, ensure_ascii=False)))


for kind in ("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "ReplicationController"):
    case(kind, "sound")
    case(kind, "counts", {f: -1 for f in COUNTS[kind]})
    case(kind, "no selector", drop=["selector"])
    case(kind, "no template", drop=["template"])
    case(kind, "no labels", {"template": {"metadata": None}})
    case(kind, "other labels", {"template": {"metadata": {"labels": {"app": "x"}}}})
    case(kind, "more labels", {"template": {"metadata": {"labels": {"app": "n", "b": "c"}}}})
    case(kind, "bad labels", {"template": {"metadata": {"labels": {"a b": "c d"}, "annotations": {"a b": "c"}}}})
    for policy in ("Always", "OnFailure", "Never", "", "always"):
        case(kind, "restart " + policy, {"template": {"spec": {"restartPolicy": policy}}})
    case(kind, "deadline", {"template": {"spec": {"activeDeadlineSeconds": 5}}})
    case(kind, "template meta", {"template": {"metadata": {"name": "A B", "namespace": "X", "generateName": "Y", "finalizers": ["z"]}}})
    if kind == "ReplicationController":
        case(kind, "selector empty", {"selector": {"__replace": True}})
        case(kind, "selector other", {"selector": {"b": "c"}})
        case(kind, "selector bad", {"selector": {"a b": "c d"}})
        continue
    case(kind, "selector empty", {"selector": {"__replace": True}})
    case(kind, "selector parts empty", {"selector": {"__replace": True, "matchLabels": {}, "matchExpressions": []}})
    case(kind, "selector null", {"selector": None})
    for e in ({"key": "app", "operator": "In", "values": ["n", "m"]}, {"key": "app", "operator": "NotIn", "values": ["n"]}, {"key": "app", "operator": "Exists"}, {"key": "x", "operator": "DoesNotExist"}, {"key": "app", "operator": "DoesNotExist"}, {"key": "x", "operator": "NotIn", "values": ["y"]}):
        case(kind, "selector %s" % json.dumps(e), {"selector": {"matchExpressions": [e]}})
        case(kind, "selector only %s" % json.dumps(e), {"selector": {"__replace": True, "matchExpressions": [e]}})
    case(kind, "selector bad", {"selector": {"matchLabels": {"app": "n o"}}, "template": {"spec": {"containers": []}}})

for strategy in ({"type": "Recreate"}, {"type": "Recreate", "rollingUpdate": {}}, {"type": "Recreate", "rollingUpdate": None}, {"type": "rolling"}, {"type": "", "rollingUpdate": {"maxSurge": 0}}, {"rollingUpdate": {"maxSurge": 0, "maxUnavailable": 0}}, {"rollingUpdate": {"maxSurge": "0%", "maxUnavailable": "0%"}}, {"rollingUpdate": {"maxSurge": "0", "maxUnavailable": 0}}, {"rollingUpdate": {"maxSurge": "x", "maxUnavailable": 0}}, {"rollingUpdate": {"maxUnavailable": "101%", "maxSurge": "200%"}}, {"rollingUpdate": {"maxUnavailable": -1, "maxSurge": "-1%"}}, {"rollingUpdate": {"maxUnavailable": "1.5%"}}, {"rollingUpdate": {"maxUnavailable": 0}}, {"rollingUpdate": {"maxUnavailable": None, "maxSurge": 0}}):
    case("Deployment", "strategy %s" % json.dumps(strategy), {"strategy": strategy})
for a, b in ((None, 600), (None, 599), (0, None), (-1, None), (5, 5), (6, 5)):
    case("Deployment", "progress %s %s" % (a, b), {**({} if a is None else {"progressDeadlineSeconds": a}), **({} if b is None else {"minReadySeconds": b})})
case("Deployment", "paused", {"paused": True})
for strategy in ({"type": "OnDelete"}, {"type": "OnDelete", "rollingUpdate": {"maxUnavailable": 0}}, {"type": "x"}, {"rollingUpdate": {"maxSurge": 1}}, {"rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}, {"rollingUpdate": {"maxUnavailable": 0}}, {"rollingUpdate": {"maxUnavailable": "0%", "maxSurge": "101%"}}, {"rollingUpdate": {"maxUnavailable": "x"}}, {"rollingUpdate": {"maxUnavailable": "150%"}}):
    case("DaemonSet", "strategy %s" % json.dumps(strategy), {"updateStrategy": strategy})

CLAIM = {"metadata": {"name": "data"}, "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}
for id, spec in {
    "management": {"podManagementPolicy": "parallel"}, "management empty": {"podManagementPolicy": ""}, "management ok": {"podManagementPolicy": "Parallel"},
    "service upper": {"serviceName": "S"}, "service empty": {"serviceName": ""}, "service dots": {"serviceName": "a.b"}, "ordinals": {"ordinals": {"start": -1}}, "ordinals ok": {"ordinals": {"start": 5}},
    "retention": {"persistentVolumeClaimRetentionPolicy": {"whenDeleted": "delete", "whenScaled": "Keep"}}, "retention empty": {"persistentVolumeClaimRetentionPolicy": {}},
    "subdomain": {"template": {"spec": {"subdomain": "A.b", "hostname": "A.b"}}},
    "claim": {"volumeClaimTemplates": [CLAIM], "template": {"spec": {"containers": [{"name": "c", "image": "i", "volumeMounts": [{"name": "data", "mountPath": "/d"}]}]}}},
    "claim over volume": {"volumeClaimTemplates": [CLAIM], "template": {"spec": {"volumes": [{"name": "data", "secret": {}}, {"name": "v"}], "containers": [{"name": "c", "image": "i", "volumeMounts": [{"name": "data", "mountPath": "/d"}, {"name": "v", "mountPath": "/v"}]}]}}},
    "claim device": {"volumeClaimTemplates": [CLAIM], "template": {"spec": {"containers": [{"name": "c", "image": "i", "volumeDevices": [{"name": "data", "devicePath": "/d"}]}]}}},
    "claims same name": {"volumeClaimTemplates": [CLAIM, CLAIM]}, "claim upper": {"volumeClaimTemplates": [{**CLAIM, "metadata": {"name": "A"}}]}, "claim nameless": {"volumeClaimTemplates": [{**CLAIM, "metadata": {}}]}, "claim empty": {"volumeClaimTemplates": [{}]}, "claim null": {"volumeClaimTemplates": [None]},
    "claim labels": {"volumeClaimTemplates": [{**CLAIM, "metadata": {"name": "data", "labels": {"a b": "c"}}}]}, "claim class": {"volumeClaimTemplates": [{**CLAIM, "spec": {**CLAIM["spec"], "storageClassName": "A"}}]},
    "claim source": {"volumeClaimTemplates": [{**CLAIM, "spec": {**CLAIM["spec"], "dataSource": {"kind": "Secret", "name": "x"}}}]}, "claim refused volume index": {"volumeClaimTemplates": [CLAIM], "template": {"spec": {"volumes": [{"name": "v", "secret": {}}]}}},
}.items():
    case("StatefulSet", id, spec)
for strategy in ({"type": "OnDelete"}, {"type": "OnDelete", "rollingUpdate": {}}, {"type": "x"}, {"rollingUpdate": {"partition": -1}}, {"type": "", "rollingUpdate": {"partition": 1}}, {"rollingUpdate": {"maxUnavailable": 0}}, {"type": "RollingUpdate"}):
    case("StatefulSet", "strategy %s" % json.dumps(strategy), {"updateStrategy": strategy})
case("StatefulSet", "name long", meta={"name": "a" * 64})

RULE = {"action": "FailJob", "onExitCodes": {"operator": "In", "values": [1]}}
JOBS = {
    "counts": {"parallelism": -1, "completions": -1, "activeDeadlineSeconds": -1, "backoffLimit": -1, "ttlSecondsAfterFinished": -1}, "zeros": {"parallelism": 0, "completions": 0, "activeDeadlineSeconds": 0, "backoffLimit": 0, "ttlSecondsAfterFinished": 0},
    "mode": {"completionMode": "indexed"}, "mode empty": {"completionMode": ""}, "indexed": {"completionMode": "Indexed"}, "indexed parallel": {"completionMode": "Indexed", "parallelism": 2}, "indexed completions": {"completionMode": "Indexed", "completions": 2}, "indexed many": {"completionMode": "Indexed", "completions": 5, "parallelism": 100001},
    "per index": {"backoffLimitPerIndex": 1}, "per index indexed": {"completionMode": "Indexed", "completions": 2, "backoffLimitPerIndex": 1}, "per index negative": {"completionMode": "Indexed", "completions": 2, "backoffLimitPerIndex": -1, "maxFailedIndexes": -1}, "failed alone": {"completionMode": "Indexed", "completions": 2, "maxFailedIndexes": 1}, "failed over": {"completionMode": "Indexed", "completions": 2, "backoffLimitPerIndex": 1, "maxFailedIndexes": 3}, "failed not indexed": {"maxFailedIndexes": 3},
    "huge": {"completionMode": "Indexed", "completions": 100001, "parallelism": 10001, "backoffLimitPerIndex": 1}, "huge failed": {"completionMode": "Indexed", "completions": 100001, "parallelism": 1, "backoffLimitPerIndex": 1, "maxFailedIndexes": 10001}, "huge ok": {"completionMode": "Indexed", "completions": 100001, "parallelism": 1},
    "managed": {"managedBy": "example.com/a"}, "managed bad": {"managedBy": "a"}, "managed empty": {"managedBy": ""}, "managed upper": {"managedBy": "A.b/c"}, "managed path": {"managedBy": "a.b/c d"}, "managed long": {"managedBy": "a.b/" + "c" * 60}, "managed slash": {"managedBy": "a/"},
    "replacement": {"podReplacementPolicy": "failed"}, "replacement ok": {"podReplacementPolicy": "Failed"}, "replacement policy": {"podReplacementPolicy": "TerminatingOrFailed", "podFailurePolicy": {"rules": [RULE]}},
    "failure ok": {"podFailurePolicy": {"rules": [RULE]}}, "failure nothing": {"podFailurePolicy": {"rules": [{}]}}, "failure null": {"podFailurePolicy": {"rules": [None]}}, "failure empty": {"podFailurePolicy": {"rules": []}}, "failure many": {"podFailurePolicy": {"rules": [RULE] * 21}},
    "failure both": {"podFailurePolicy": {"rules": [{**RULE, "onPodConditions": [{"type": "A"}]}]}}, "failure codes": {"podFailurePolicy": {"rules": [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": [3, 0, 3]}}]}}, "failure not in 0": {"podFailurePolicy": {"rules": [{"action": "Ignore", "onExitCodes": {"operator": "NotIn", "values": [0]}}]}}, "failure no values": {"podFailurePolicy": {"rules": [{"action": "Count", "onExitCodes": {"operator": "", "values": [], "containerName": "x"}}]}},
    "failure container": {"podFailurePolicy": {"rules": [{"action": "Count", "onExitCodes": {"operator": "In", "values": [1], "containerName": "c"}}]}}, "failure conditions": {"podFailurePolicy": {"rules": [{"action": "Ignore", "onPodConditions": [{"type": "a b", "status": "true"}, {"type": ""}, {"type": "X", "status": ""}]}]}}, "failure index": {"podFailurePolicy": {"rules": [{**RULE, "action": "FailIndex"}]}}, "failure action": {"podFailurePolicy": {"rules": [{**RULE, "action": "fail"}]}},
    "success not indexed": {"successPolicy": {"rules": [{"succeededCount": 1}]}}, "success": {"completionMode": "Indexed", "completions": 5, "successPolicy": {"rules": [{"succeededCount": 1}, {"succeededIndexes": "0,2-4"}]}}, "success nothing": {"completionMode": "Indexed", "completions": 5, "successPolicy": {"rules": [{}]}}, "success empty": {"completionMode": "Indexed", "completions": 5, "successPolicy": {}}, "success many": {"completionMode": "Indexed", "completions": 5, "successPolicy": {"rules": [{"succeededCount": 1}] * 21}},
    "suspend": {"suspend": True}, "manual false": {"manualSelector": False},
}
for i in ("", "0", "5", "1-1", "2-1", "1,1", "a", "1-", "0-4", "1-2-3", "+1", "-1", "4,0"):
    JOBS["success indexes " + i] = {"completionMode": "Indexed", "completions": 5, "successPolicy": {"rules": [{"succeededIndexes": i, "succeededCount": 1}]}}
for c in (-1, 0, 5, 6):
    JOBS["success count %d" % c] = {"completionMode": "Indexed", "completions": 5, "successPolicy": {"rules": [{"succeededCount": c}]}}
for policy in ("Always", "OnFailure", "Never", "", "never"):
    JOBS["restart " + policy] = {"template": {"spec": {"restartPolicy": policy}}}
JOBS["restart failure"] = {"template": {"spec": {"restartPolicy": "OnFailure"}}, "podFailurePolicy": {"rules": [RULE]}}
JOBS["no template"] = {"template": None}
JOBS["deadline"] = {"template": {"spec": {"activeDeadlineSeconds": 0}}}
for id, spec in JOBS.items():
    case("Job", id, spec)
    case("CronJob", id, {"jobTemplate": {"spec": spec}})
for id, spec in {
    "selector": {"selector": {"matchLabels": {"a": "b"}}}, "selector empty": {"selector": {}}, "selector labels": {"selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}}}}, "selector name": {"selector": {"matchLabels": {"job-name": "n"}}}, "selector other name": {"selector": {"matchLabels": {"job-name": "m"}}}, "selector absent": {"selector": {"matchExpressions": [{"key": "x", "operator": "DoesNotExist"}]}},
    "selector bad": {"selector": {"matchLabels": {"a b": "c"}}}, "selector uid": {"selector": {"matchLabels": {"batch.kubernetes.io/controller-uid": "x"}}},
    "labels": {"template": {"metadata": {"labels": {"job-name": "m", "controller-uid": "x"}}}}, "labels same": {"template": {"metadata": {"labels": {"job-name": "n"}}}}, "labels uid": {"template": {"metadata": {"labels": {"batch.kubernetes.io/controller-uid": "x"}}}}, "labels new name": {"template": {"metadata": {"labels": {"batch.kubernetes.io/job-name": "m"}}}},
    "manual": {"manualSelector": True}, "manual selector": {"manualSelector": True, "selector": {"matchLabels": {"a": "b"}}}, "manual sound": {"manualSelector": True, "selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}}}}, "manual empty": {"manualSelector": True, "selector": {}},
}.items():
    case("Job", id, spec)
for name in ("a" * 63, "a" * 64, "a.b", "a" * 61, "a" * 62, "A"):
    case("Job", "name " + name[:3] + str(len(name)), meta={"name": name})
    case("Job", "indexed name " + name[:3] + str(len(name)), {"completionMode": "Indexed", "completions": 11}, meta={"name": name})
case("Job", "generated", meta={"name": None, "generateName": "a" * 70})
case("Job", "indexed generated", {"completionMode": "Indexed", "completions": 2}, meta={"name": None, "generateName": "a.b-"})
for schedule in ("", "* * * * *", "*/5 0-23/2 1,15 jan-DEC sun", "? ? ? ? ?", "* * * *", "60 * * * *", "* * * * 7", "@daily", "@Daily", "@every 5m", "@every 5", "@every -1.5h", "TZ=UTC * * * * *", "CRON_TZ=UTC * * * * *", "0 0 TZ * *", "*/0 * * * *", "5-1 * * * *", "1/2/3 * * * *", "5/15 * * * *", "* * 31 2 *", " 0  0\t1 1 0 ", "1, 2 * * *", ", * * * *", "*-5 * * * *", "+5 * * * *", "@reboot", "* * * anu *", "L * * * *", "@every 1µs"):
    case("CronJob", "schedule " + json.dumps(schedule), {"schedule": schedule})
for zone in ("", "UTC", "Etc/UTC", "Europe/Berlin", "europe/berlin", "Local", "local", "EST", "Mars/Base", "../etc", "/UTC", "UTC/", "Europe//Berlin", "GMT+1", "Etc/GMT+1", "+01:00", "America/Argentina/Buenos_Aires", "America/North_Dakota/Beulah", "CET", "EST5EDT", "US/Pacific", "Factory", "utc", "Zulu", "Asia/Kolkata", "-x"):
    case("CronJob", "zone " + json.dumps(zone), {"timeZone": zone})
for id, spec in {
    "counts": {"startingDeadlineSeconds": -1, "successfulJobsHistoryLimit": -1, "failedJobsHistoryLimit": -1}, "concurrency": {"concurrencyPolicy": "allow"}, "concurrency empty": {"concurrencyPolicy": ""}, "selector": {"jobTemplate": {"spec": {"selector": {"matchLabels": {"a": "b"}}}}}, "selector empty": {"jobTemplate": {"spec": {"selector": {}}}}, "manual": {"jobTemplate": {"spec": {"manualSelector": True}}},
    "template meta": {"jobTemplate": {"metadata": {"name": "A B", "labels": {"a b": "c d"}}}},
}.items():
    case("CronJob", id, spec)
case("CronJob", "no template", drop=["jobTemplate"])
for name in ("a" * 52, "a" * 53, "a.b"):
    case("CronJob", "name %d" % len(name), meta={"name": name})
case("CronJob", "generated", meta={"name": None, "generateName": "a" * 47})
case("CronJob", "generated long", meta={"name": None, "generateName": "a" * 48})
for id, spec in {"sound": {}, "restart": {"spec": {"restartPolicy": "Never"}}, "containers": {"spec": {"containers": []}}, "labels": {"metadata": {"labels": {"a b": "c"}, "name": "X"}}, "ephemeral": {"spec": {"ephemeralContainers": [{"name": "e", "image": "i"}]}}, "overhead": {"spec": {"overhead": {"cpu": 1, "gpu": "-1"}}}}.items():
    case("PodTemplate", id, spec)
print("\n".join(out))
