#!/usr/bin/env python3
"""Writes manifests of pods for server-answers.py: each has one thing changed, to be refused or to be a look-alike.

  pod-cases.py KIND > cases.yaml        KIND: Pod or Deployment
"""
import copy, json, sys

BASE = {"containers": [{"name": "c", "image": "i"}]}
cases = []


def spec(id, **fields):
    cases.append((id, {**copy.deepcopy(BASE), **fields}, {}))


def container(id, **fields):
    s = copy.deepcopy(BASE)
    s["containers"][0].update(fields)
    cases.append((id, s, {}))


def volume(id, *volumes, **source):
    spec("volume " + id, volumes=list(volumes) or [{"name": "v", **source}])


def mounts(id, mounts, volumes=None, **fields):
    s = copy.deepcopy(BASE)
    s["volumes"] = volumes if volumes is not None else [{"name": "v"}, {"name": "w"}, {"name": "p", "persistentVolumeClaim": {"claimName": "p"}}]
    s["containers"][0].update({"volumeMounts": mounts, **fields})
    cases.append(("mount " + id, s, {}))


def annotated(id, annotations, **fields):
    cases.append(("annotation " + id, {**copy.deepcopy(BASE), **fields}, annotations))


# volumes: every source with its required fields gone, and a sound one
for kind, sound in {
    "hostPath": {"path": "/x"}, "gitRepo": {"repository": "r"}, "gcePersistentDisk": {"pdName": "d"},
    "awsElasticBlockStore": {"volumeID": "v"}, "secret": {"secretName": "s"}, "nfs": {"server": "s", "path": "/p"},
    "iscsi": {"targetPortal": "1.2.3.4", "iqn": "iqn.2001-04.com.example:storage", "lun": 0}, "glusterfs": {"endpoints": "e", "path": "p"},
    "flocker": {"datasetName": "d"}, "persistentVolumeClaim": {"claimName": "c"}, "rbd": {"monitors": ["m"], "image": "i"},
    "cinder": {"volumeID": "v"}, "cephfs": {"monitors": ["m"]}, "quobyte": {"registry": "r:1", "volume": "v"},
    "downwardAPI": {"items": [{"path": "p", "fieldRef": {"fieldPath": "metadata.name"}}]}, "fc": {"targetWWNs": ["a"], "lun": 1},
    "flexVolume": {"driver": "d"}, "configMap": {"name": "c"}, "azureFile": {"secretName": "s", "shareName": "s"},
    "vsphereVolume": {"volumePath": "p"}, "photonPersistentDisk": {"pdID": "p"}, "portworxVolume": {"volumeID": "v"},
    "azureDisk": {"diskName": "d", "diskURI": "https://a.blob.core.windows.net/c/d.vhd"}, "storageos": {"volumeName": "v"},
    "projected": {"sources": []}, "scaleIO": {"gateway": "g", "system": "s", "volumeName": "v", "secretRef": {"name": "s"}}, "csi": {"driver": "d.example.com"},
    "ephemeral": {"volumeClaimTemplate": {"spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}},
    "image": {"reference": "r"}, "emptyDir": {"sizeLimit": "1Gi"},
}.items():
    volume(kind + " sound", **{kind: sound})
    volume(kind + " beside emptyDir", **{kind: sound, "emptyDir": {"medium": "Memory"}})
    volume(kind + " empty", **{kind: {}})
    for field in sound:
        if field == "sizeLimit":
            continue
        volume("%s %s empty" % (kind, field), **{kind: {**sound, field: [] if isinstance(sound[field], list) else {} if isinstance(sound[field], dict) else 0 if isinstance(sound[field], int) else ""}})
volume("three sources", nfs={"server": "s", "path": "/p"}, cephfs={"monitors": ["m"]}, downwardAPI={"items": []})
volume("sources null", emptyDir=None, secret=None)
volume("name twice", {"name": "v"}, {"name": "v"})
volume("name missing", {"emptyDir": {}})
volume("name upper", {"name": "V"})
volume("hostPath dotdot", hostPath={"path": "/a/../b"})
volume("hostPath dots", hostPath={"path": "/a/..b/c.."})
volume("hostPath type", hostPath={"path": "/a", "type": "Dir"})
volume("hostPath type empty", hostPath={"path": "/a", "type": ""})
volume("hostPath relative", hostPath={"path": "a"})
volume("gitRepo directory", gitRepo={"repository": "r", "directory": "../x"})
volume("iscsi lun", iscsi={"targetPortal": "p", "iqn": "iqn.2001-04.com.example:s", "lun": 256})
volume("iscsi iqn", iscsi={"targetPortal": "p", "iqn": "iqn.2001.com.example:s", "lun": 1})
volume("iscsi eui", iscsi={"targetPortal": "p", "iqn": "eui.0123456789abcdef", "lun": 1})
volume("iscsi eui short", iscsi={"targetPortal": "p", "iqn": "eui.0123456789abcde", "lun": 1})
volume("iscsi naa", iscsi={"targetPortal": "p", "iqn": "naa.62004567BA64678D0123456789ABCDEF", "lun": 1})
volume("iscsi chap", iscsi={"targetPortal": "p", "iqn": "iqn.2001-04.com.example:s", "lun": 1, "chapAuthSession": True})
volume("iscsi initiator", iscsi={"targetPortal": "p", "iqn": "iqn.2001-04.com.example:s", "lun": 1, "initiatorName": "x"})
volume("iscsi initiator long", iscsi={"targetPortal": "p" * 62, "iqn": "iqn.2001-04.com.example:s", "lun": 1, "initiatorName": "iqn.2001-04.com.example:s"})
volume("iscsi initiator 64", iscsi={"targetPortal": "p" * 63, "iqn": "iqn.2001-04.com.example:s", "lun": 1, "initiatorName": "iqn.2001-04.com.example:s"})
volume("nfs relative", nfs={"server": "s", "path": "p"})
volume("flocker both", flocker={"datasetName": "d", "datasetUUID": "u"})
volume("flocker slash", flocker={"datasetName": "d/e"})
volume("quobyte registry", quobyte={"registry": "r", "volume": "v"})
volume("quobyte registries", quobyte={"registry": "r:1,[::1]:2", "volume": "v"})
volume("quobyte tenant", quobyte={"registry": "r:1", "volume": "v", "tenant": "t" * 65})
volume("fc no lun", fc={"targetWWNs": ["a"]})
volume("fc wwids", fc={"wwids": ["a"]})
volume("fc lun", fc={"targetWWNs": ["a"], "lun": 256})
volume("flex option", flexVolume={"driver": "d", "options": {"kubernetes.io/x": "y", "a.K8s.io": "z", "x/y": "z"}})
volume("cinder secret", cinder={"volumeID": "v", "secretRef": {}})
volume("gce partition", gcePersistentDisk={"pdName": "d", "partition": 256})
volume("azureDisk kind", azureDisk={"diskName": "d", "diskURI": "/subscriptions/x", "kind": "Managed"})
volume("azureDisk uri", azureDisk={"diskName": "d", "diskURI": "/subscriptions/x"})
volume("azureDisk kind bad", azureDisk={"diskName": "d", "diskURI": "https://x", "kind": "managed"})
volume("azureDisk caching", azureDisk={"diskName": "d", "diskURI": "https://x", "cachingMode": ""})
volume("storageos names", storageos={"volumeName": "V", "volumeNamespace": "N", "secretRef": {}})
volume("csi driver long", csi={"driver": "a" * 64})
volume("csi driver upper", csi={"driver": "D.Example.com"})
volume("csi driver bad", csi={"driver": "a_b"})
volume("csi secret", csi={"driver": "d", "nodePublishSecretRef": {"name": "S"}})
volume("csi secret empty", csi={"driver": "d", "nodePublishSecretRef": {}})
volume("secret mode", secret={"secretName": "s", "defaultMode": 0o1000})
volume("secret mode 777", secret={"secretName": "s", "defaultMode": 0o777})
for path in ("..", "../a", "a/..", "..a", "a..", "/a", "a/b", ".", ".a", "..data/x"):
    volume("secret item " + path, secret={"secretName": "s", "items": [{"key": "k", "path": path}]})
volume("secret item empty", secret={"secretName": "s", "items": [{}]})
volume("secret item null", secret={"secretName": "s", "items": [None]})
volume("secret item mode", secret={"secretName": "s", "items": [{"key": "k", "path": "p", "mode": -1}]})
volume("emptyDir negative", emptyDir={"sizeLimit": "-1"})
volume("emptyDir medium", emptyDir={"medium": "Disk"})
volume("image policy", image={"reference": "r", "pullPolicy": "never"})
volume("downward labels", downwardAPI={"items": [{"path": "p", "fieldRef": {"fieldPath": "metadata.labels['a']"}}]})
volume("downward nodeName", downwardAPI={"items": [{"path": "p", "fieldRef": {"fieldPath": "spec.nodeName"}}]})
volume("downward unknown", downwardAPI={"items": [{"path": "p", "fieldRef": {"fieldPath": "spec.x"}}]})
volume("downward resource", downwardAPI={"items": [{"path": "p", "resourceFieldRef": {"containerName": "c", "resource": "limits.cpu", "divisor": "1m"}}]})
volume("downward resource no container", downwardAPI={"items": [{"path": "p", "resourceFieldRef": {"resource": "limits.cpu"}}]})
volume("downward mode", downwardAPI={"defaultMode": 600, "items": [{"path": "/p", "mode": 600, "fieldRef": {"fieldPath": "metadata.name"}}]})
for token in ({"path": "t"}, {"path": "t", "expirationSeconds": 599}, {"path": "t", "expirationSeconds": 600}, {"path": "t", "expirationSeconds": 2**32 + 1}, {}, {"path": "../t"}):
    volume("token %s" % json.dumps(token), projected={"sources": [{"serviceAccountToken": token}]})
volume("projected two kinds", projected={"sources": [{"secret": {"name": "s"}, "configMap": {"name": "c"}}]})
volume("projected nothing", projected={"sources": [{}]})
volume("projected names", projected={"sources": [{"secret": {}}, {"configMap": {"name": ""}}]})
volume("projected same path", projected={"sources": [{"secret": {"name": "s", "items": [{"key": "k", "path": "p"}]}}, {"downwardAPI": {"items": [{"path": "p", "fieldRef": {"fieldPath": "metadata.uid"}}]}}]})
volume("projected downward", projected={"sources": [{"downwardAPI": {"items": [{"path": "p"}]}}]})
volume("projected mode", projected={"defaultMode": 1000, "sources": []})
volume("projected bundle", projected={"sources": [{"clusterTrustBundle": {"path": "p"}}]})
claim = {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}
for id, change in {
    "no modes": {"accessModes": []}, "mode bad": {"accessModes": ["RWO"]}, "modes pod": {"accessModes": ["ReadWriteOncePod", "ReadWriteOnce"]},
    "no storage": {"resources": {}}, "storage zero": {"resources": {"requests": {"storage": 0}}}, "storage null": {"resources": {"requests": {"storage": None}}},
    "storage negative": {"resources": {"requests": {"storage": "-1Gi"}}}, "class": {"storageClassName": "A_b"}, "class empty": {"storageClassName": ""},
    "mode of volume": {"volumeMode": "File"}, "mode of volume empty": {"volumeMode": ""}, "source": {"dataSource": {"kind": "PersistentVolumeClaim", "name": "n"}},
    "source kind": {"dataSource": {"kind": "Secret", "name": "n"}}, "source empty": {"dataSource": {}}, "source group": {"dataSource": {"apiGroup": "A_b", "kind": "k", "name": "n"}},
    "source group null": {"dataSource": {"apiGroup": "", "kind": "PersistentVolumeClaim", "name": "n"}},
    "sources differ": {"dataSource": {"kind": "PersistentVolumeClaim", "name": "n"}, "dataSourceRef": {"kind": "PersistentVolumeClaim", "name": "m"}},
    "sources same": {"dataSource": {"kind": "PersistentVolumeClaim", "name": "n"}, "dataSourceRef": {"kind": "PersistentVolumeClaim", "name": "n"}},
    "selector": {"selector": {"matchLabels": {"a b": "c"}}}, "attributes": {"volumeAttributesClassName": "A_b"}, "limits": {"resources": {"requests": {"storage": "2Gi"}, "limits": {"storage": "1Gi"}}},
    "namespace": {"dataSourceRef": {"kind": "PersistentVolumeClaim", "name": "n", "namespace": "x"}},
}.items():
    volume("claim " + id, ephemeral={"volumeClaimTemplate": {"spec": {**claim, **change}}})
volume("claim meta", ephemeral={"volumeClaimTemplate": {"metadata": {"name": "x", "labels": {"a": "b"}, "annotations": {"c": "d"}, "finalizers": ["x"]}, "spec": claim}})
volume("claim meta empty", ephemeral={"volumeClaimTemplate": {"metadata": {"name": "", "creationTimestamp": None}, "spec": claim}})
volume("claim created", {"name": "v", "ephemeral": {"volumeClaimTemplate": {"spec": claim}}}, {"name": "w", "persistentVolumeClaim": {"claimName": "n-v"}})

# mounts and devices
mounts("sound", [{"name": "v", "mountPath": "/a"}, {"name": "v", "mountPath": "/a/"}])
mounts("path twice", [{"name": "v", "mountPath": "/a"}, {"name": "w", "mountPath": "/a", "subPath": "b"}])
mounts("nothing", [{}])
mounts("null", [None])
mounts("unknown", [{"name": "x", "mountPath": "/a"}])
mounts("refused volume", [{"name": "v", "mountPath": "/a"}], [{"name": "v", "secret": {}}])
mounts("relative", [{"name": "v", "mountPath": "a/../b"}])
mounts("subPath", [{"name": "v", "mountPath": "/a", "subPath": "a/../b"}, {"name": "v", "mountPath": "/b", "subPathExpr": "/x"}])
mounts("subPaths both", [{"name": "v", "mountPath": "/a", "subPath": "a", "subPathExpr": "b"}])
mounts("propagation", [{"name": "v", "mountPath": "/a", "mountPropagation": "Bidirectional"}])
mounts("propagation privileged", [{"name": "v", "mountPath": "/a", "mountPropagation": "Bidirectional"}], securityContext={"privileged": True})
mounts("propagation empty", [{"name": "v", "mountPath": "/a", "mountPropagation": ""}])
mounts("recursive", [{"name": "v", "mountPath": "/a", "recursiveReadOnly": "Enabled"}])
mounts("recursive sound", [{"name": "v", "mountPath": "/a", "readOnly": True, "recursiveReadOnly": "Enabled"}])
mounts("recursive propagation", [{"name": "v", "mountPath": "/a", "readOnly": True, "recursiveReadOnly": "IfPossible", "mountPropagation": "HostToContainer"}])
mounts("recursive bad", [{"name": "v", "mountPath": "/a", "recursiveReadOnly": "Yes"}])
mounts("device", [], volumeDevices=[{"name": "p", "devicePath": "/dev/a"}])
mounts("device no claim", [], volumeDevices=[{"name": "v", "devicePath": "/dev/a"}])
mounts("device twice", [], volumeDevices=[{"name": "p", "devicePath": "/dev/a"}, {"name": "p", "devicePath": "/dev/a"}])
mounts("device nothing", [], volumeDevices=[{}])
mounts("device dotdot", [], volumeDevices=[{"name": "p", "devicePath": "/dev/../a"}])
mounts("device mounted", [{"name": "p", "mountPath": "/a"}], volumeDevices=[{"name": "p", "devicePath": "/a"}])

# containers
for policy in ("", "always", "Always", None):
    container("pull policy %s" % policy, imagePullPolicy=policy)
container("message policy", terminationMessagePolicy="Log")
container("image blanks", image=" i")
container("image blank", image=" ")
container("name long", name="c" * 64)
container("name null", name=None)
spec("containers null", containers=None)
spec("container null", containers=[None])
spec("names twice", containers=[{"name": "c", "image": "i"}, {"name": "c", "image": "i"}])
spec("names missing twice", containers=[{"image": "i"}, {"image": "i"}])
spec("init name twice", initContainers=[{"name": "a", "image": "i"}, {"name": "a", "image": "i"}])
for policy in ("Always", "OnFailure", "Never", "", "Sometimes"):
    spec("init restart " + policy, initContainers=[{"name": "a", "image": "i", "restartPolicy": policy}])
    container("restart " + policy, restartPolicy=policy)
rule = {"action": "Restart", "exitCodes": {"operator": "In", "values": [1]}}
container("restart rules", restartPolicy="Never", restartPolicyRules=[rule])
container("restart rules alone", restartPolicyRules=[rule])
container("restart rules bad", restartPolicy="Never", restartPolicyRules=[{"action": "Stop"}, {"action": "RestartAllContainers", "exitCodes": {"operator": "Is"}}])
container("restart rules many", restartPolicy="Never", restartPolicyRules=[rule] * 21)
for probe in ("livenessProbe", "readinessProbe", "startupProbe"):
    spec("init " + probe, initContainers=[{"name": "a", "image": "i", probe: {"exec": {"command": ["a"]}}}])
    spec("sidecar " + probe, initContainers=[{"name": "a", "image": "i", "restartPolicy": "Always", probe: {"exec": {"command": []}}}])
    for id, change in {
        "sound": {}, "success 0": {"successThreshold": 0}, "success 2": {"successThreshold": 2}, "success -1": {"successThreshold": -1},
        "failure 0": {"failureThreshold": 0}, "times": {"initialDelaySeconds": -1, "timeoutSeconds": -1, "periodSeconds": -1, "failureThreshold": -1},
        "grace 0": {"terminationGracePeriodSeconds": 0}, "grace 1": {"terminationGracePeriodSeconds": 1},
    }.items():
        container("%s %s" % (probe, id), **{probe: {"tcpSocket": {"port": 1}, **change}})
for id, handler in {
    "nothing": {}, "exec empty": {"exec": {}}, "exec null": {"exec": None}, "two": {"exec": {"command": ["a"]}, "grpc": {"port": 1}},
    "http name": {"httpGet": {"port": "http"}}, "http string": {"httpGet": {"port": "8080"}}, "http number": {"httpGet": {"port": 70000}},
    "http path": {"httpGet": {"port": 1, "path": "no slash"}}, "http headers": {"httpGet": {"port": 1, "httpHeaders": [{"name": "A B", "value": "x"}, {"name": "", "value": ""}, {"name": "X-a", "value": ""}]}},
    "http scheme": {"httpGet": {"port": 1, "scheme": "http"}}, "tcp empty": {"tcpSocket": {"port": ""}}, "tcp nothing": {"tcpSocket": {}}, "grpc 0": {"grpc": {"port": 0}}, "grpc service": {"grpc": {"port": 1, "service": ""}},
}.items():
    container("probe " + id, livenessProbe=handler)
for id, hook in {
    "nothing": {}, "sleep 0": {"sleep": {"seconds": 0}}, "sleep 30": {"sleep": {"seconds": 30}}, "sleep 31": {"sleep": {"seconds": 31}}, "sleep -1": {"sleep": {"seconds": -1}},
    "two": {"httpGet": {"port": 1}, "tcpSocket": {"port": 1}}, "exec": {"exec": {"command": ["a"]}},
}.items():
    container("hook " + id, lifecycle={"preStop": hook})
container("hook empty", lifecycle={})
container("stop signal", lifecycle={"stopSignal": "SIGX"})
spec("init lifecycle", initContainers=[{"name": "a", "image": "i", "lifecycle": {}}])
for id, port in {
    "0": {"containerPort": 0}, "none": {"name": "a"}, "null": None, "-1": {"containerPort": -1}, "65536": {"containerPort": 65536}, "host": {"containerPort": 1, "hostPort": -1}, "host 0": {"containerPort": 1, "hostPort": 0},
    "protocol": {"containerPort": 1, "protocol": "udp"}, "protocol empty": {"containerPort": 1, "protocol": ""}, "protocol icmp": {"containerPort": 1, "protocol": "ICMP"}, "ip": {"containerPort": 1, "hostIP": "x"},
    "name": {"containerPort": 1, "name": "A"}, "name digits": {"containerPort": 1, "name": "80"}, "name 16": {"containerPort": 1, "name": "a" * 16}, "name dashes": {"containerPort": 1, "name": "a--b"},
}.items():
    container("port " + id, ports=[port])
container("ports twice", ports=[{"containerPort": 1, "name": "a"}, {"containerPort": 1, "name": "a"}])
container("host ports twice", ports=[{"containerPort": 1, "hostPort": 5}, {"containerPort": 2, "hostPort": 5}, {"containerPort": 3, "hostPort": 5, "protocol": "UDP"}, {"containerPort": 3, "hostPort": 5, "hostIP": "1.2.3.4"}])
spec("host network same ports", hostNetwork=True, containers=[{"name": "a", "image": "i", "ports": [{"containerPort": 1}]}, {"name": "b", "image": "i", "ports": [{"containerPort": 1}]}])
spec("host network init port", hostNetwork=True, initContainers=[{"name": "a", "image": "i", "ports": [{"containerPort": 1, "hostPort": 2}]}])
spec("host network port", hostNetwork=True, containers=[{"name": "a", "image": "i", "ports": [{"containerPort": 1, "hostPort": 2}]}])
spec("host ports of containers", containers=[{"name": n, "image": "i", "ports": [{"containerPort": 1, "hostPort": 2}]} for n in "ab"])
spec("host ports of init", initContainers=[{"name": n, "image": "i", "ports": [{"containerPort": 1, "hostPort": 2}, {"containerPort": 3, "hostPort": 2}]} for n in "ab"])

# environment
for name in ("", "A B", "1", "a.b-c", "A=B", "Ö", "a\tb", "~"):
    container("env " + json.dumps(name), env=[{"name": name}])
for id, source in {
    "nothing": {}, "null": None, "field null": {"fieldRef": None}, "config": {"configMapKeyRef": {"name": "c", "key": "k"}}, "config empty": {"configMapKeyRef": {}}, "config dash": {"configMapKeyRef": {"name": "c-", "key": "k"}}, "config key": {"configMapKeyRef": {"name": "c", "key": "..a"}},
    "secret key": {"secretKeyRef": {"name": "c", "key": "a b"}}, "secret name": {"secretKeyRef": {"name": "C", "key": "a"}}, "two": {"secretKeyRef": {"name": "c", "key": "a"}, "fieldRef": {"fieldPath": "metadata.name"}},
    "file": {"fileKeyRef": {"volumeName": "v", "path": "p", "key": "K"}}, "file empty": {"fileKeyRef": {}}, "file bad": {"fileKeyRef": {"volumeName": "V", "path": "../p", "key": "A=B"}},
}.items():
    container("source " + id, env=[{"name": "A", "valueFrom": source}])
container("source and value", env=[{"name": "A", "value": "v", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}])
container("source and empty value", env=[{"name": "A", "value": "", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}])
spec("file sound", volumes=[{"name": "v"}], containers=[{"name": "c", "image": "i", "env": [{"name": "A", "valueFrom": {"fileKeyRef": {"volumeName": "v", "path": "p", "key": "K"}}}]}])
spec("file in secret", volumes=[{"name": "v", "secret": {"secretName": "s"}}], containers=[{"name": "c", "image": "i", "env": [{"name": "A", "valueFrom": {"fileKeyRef": {"volumeName": "v", "path": "p", "key": "K"}}}]}])
for path in ("", "metadata.name", "metadata.labels", "metadata.labels['a']", "metadata.labels['a b']", "metadata.labels['']", "metadata.annotations['A/b']", "metadata.name['x']", "['x']", "status.podIPs", "status.phase", "spec.host", "spec.restartPolicy", "metadata.labels['a'", "spec.foo"):
    container("field " + path, env=[{"name": "A", "valueFrom": {"fieldRef": {"fieldPath": path}}}])
container("field version", env=[{"name": "A", "valueFrom": {"fieldRef": {"apiVersion": "v2", "fieldPath": "metadata.name"}}}])
for resource, divisor in (("limits.cpu", "1"), ("limits.cpu", "1m"), ("limits.cpu", "2"), ("limits.cpu", "1000m"), ("limits.memory", "1Mi"), ("limits.memory", "1024Ki"), ("limits.memory", "1000"), ("limits.memory", "1e3"), ("limits.memory", "2Mi"), ("limits.memory", "1E"), ("limits.memory", "0"), ("requests.ephemeral-storage", "1Gi"), ("limits.hugepages-2Mi", "1Ki"), ("limits.hugepages-2Mi", "5"), ("limits.foo", "5"), ("", ""), ("requests.memory", "1m")):
    container("resource %s %s" % (resource, divisor), env=[{"name": "A", "valueFrom": {"resourceFieldRef": {"resource": resource, **({"divisor": divisor} if divisor else {})}}}])
for id, entry in {
    "nothing": {}, "null": None, "two": {"configMapRef": {"name": "c"}, "secretRef": {"name": "s"}}, "name": {"configMapRef": {"name": "C"}}, "name empty": {"secretRef": {}}, "name dash": {"secretRef": {"name": "s-"}}, "prefix": {"prefix": "a=", "configMapRef": {"name": "c"}}, "prefix digit": {"prefix": "1", "configMapRef": {"name": "c"}},
}.items():
    container("envFrom " + id, envFrom=[entry])

# resources
for id, r in {
    "equal": {"requests": {"cpu": "1"}, "limits": {"cpu": "1000m"}}, "over": {"requests": {"cpu": "1001m"}, "limits": {"cpu": 1}}, "negative": {"limits": {"cpu": "-1"}}, "extended": {"limits": {"example.com/gpu": 1}}, "extended half": {"limits": {"example.com/gpu": "1500m"}},
    "extended less": {"limits": {"example.com/gpu": 2}, "requests": {"example.com/gpu": 1}}, "extended alone": {"requests": {"example.com/gpu": 1}}, "huge": {"limits": {"hugepages-2Mi": "4Mi", "memory": "1Gi"}}, "huge odd": {"limits": {"hugepages-2Mi": "3Mi", "memory": "1Gi"}}, "huge name": {"limits": {"hugepages-x": "4Mi", "memory": "1Gi"}},
    "huge alone": {"limits": {"hugepages-2Mi": "4Mi"}}, "unknown": {"limits": {"gpu": 1}}, "pods": {"limits": {"pods": 1}}, "storage": {"requests": {"storage": "1Gi"}}, "native": {"limits": {"kubernetes.io/foo": 1}}, "native request": {"requests": {"a.kubernetes.io/foo": "1m"}}, "requests.": {"limits": {"requests.example.com/a": 1}}, "requests. prefix": {"limits": {"requests.a/b": 1}},
    "bad name": {"limits": {"a b": 1}}, "null": {"limits": {"cpu": None}, "requests": {"cpu": 1}}, "tiny": {"requests": {"cpu": "1.0001m"}, "limits": {"cpu": "2m"}}, "rounded": {"requests": {"cpu": "1.0001m"}, "limits": {"cpu": "1m"}}, "ephemeral": {"requests": {"ephemeral-storage": "2Gi"}, "limits": {"ephemeral-storage": "1Gi"}},
    "claims": {"claims": [{"name": "x"}]}, "long": {"limits": {"example.com/" + "a" * 63: 1}}, "empty": {"limits": {}, "requests": None},
}.items():
    container("resources " + id, resources=r)
for id, claims, own in (("sound", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a"}]), ("requests", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a", "request": "r"}, {"name": "a", "request": "s"}]), ("twice", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a"}, {"name": "a", "request": "r"}]),
                        ("request then all", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a", "request": "r"}, {"name": "a"}]), ("same request", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a", "request": "r"}, {"name": "a", "request": "r"}]), ("request bad", [{"name": "a", "resourceClaimName": "x"}], [{"name": "a", "request": "R"}]),
                        ("names", [{"name": "A", "resourceClaimName": "X"}, {"resourceClaimTemplateName": ""}], []), ("dup", [{"name": "a", "resourceClaimName": "x"}] * 2, [])):
    spec("claim " + id, resourceClaims=claims, containers=[{"name": "c", "image": "i", "resources": {"claims": own}}])
for id, r, c in (("sound", {"requests": {"cpu": 1}}, {"requests": {"cpu": 1}}), ("less", {"requests": {"cpu": 1}}, {"requests": {"cpu": 2}}), ("limit over", {"limits": {"cpu": 1}}, {"limits": {"cpu": 2}}), ("name", {"limits": {"example.com/a": 1, "foo": 1, "storage": 1}}, {}), ("claims", {"claims": []}, {}), ("huge", {"limits": {"hugepages-2Mi": "2Mi", "cpu": 1}}, {"limits": {"hugepages-2Mi": "4Mi", "cpu": "1m"}}), ("over", {"limits": {"cpu": 1}, "requests": {"cpu": 2}}, {}), ("by limit", {"requests": {"memory": "1Gi"}}, {"limits": {"memory": "2Gi"}}), ("defaulted", {"limits": {"memory": "1Gi"}}, {"requests": {"memory": "2Gi"}})):
    spec("pod resources " + id, resources=r, containers=[{"name": "c", "image": "i", "resources": c}])
spec("pod resources init", resources={"requests": {"cpu": 2}}, initContainers=[{"name": "a", "image": "i", "restartPolicy": "Always", "resources": {"requests": {"cpu": 1}}}, {"name": "b", "image": "i", "resources": {"requests": {"cpu": 2}}}])
for id, policies in (("sound", [{"resourceName": "cpu", "restartPolicy": "NotRequired"}]), ("nothing", [{}]), ("dup", [{"resourceName": "cpu", "restartPolicy": "RestartContainer"}] * 2), ("bad", [{"resourceName": "disk", "restartPolicy": "Never"}])):
    container("resize " + id, resizePolicy=policies)
spec("resize never", restartPolicy="Never", containers=[{"name": "c", "image": "i", "resizePolicy": [{"resourceName": "cpu", "restartPolicy": "RestartContainer"}]}])
spec("resize init", initContainers=[{"name": "a", "image": "i", "resizePolicy": [{"resourceName": "cpu", "restartPolicy": "RestartContainer"}]}])

# security
for id, sc in {
    "uid": {"runAsUser": -1, "runAsGroup": 2**31}, "uid max": {"runAsUser": 2**31 - 1}, "proc": {"procMount": "Unmasked"}, "proc bad": {"procMount": ""}, "privileged": {"privileged": True, "allowPrivilegeEscalation": False}, "sys": {"capabilities": {"add": ["CAP_SYS_ADMIN"]}, "allowPrivilegeEscalation": False}, "sys short": {"capabilities": {"add": ["SYS_ADMIN"]}, "allowPrivilegeEscalation": False},
    "capability": {"capabilities": {"add": ["foo"]}}, "selinux": {"seLinuxOptions": {"level": ":"}},
    "seccomp": {"seccompProfile": {}}, "seccomp type": {"seccompProfile": {"type": "localhost"}}, "seccomp local": {"seccompProfile": {"type": "Localhost"}}, "seccomp path": {"seccompProfile": {"type": "Localhost", "localhostProfile": "/a/../b"}}, "seccomp other": {"seccompProfile": {"type": "Unconfined", "localhostProfile": ""}}, "seccomp empty": {"seccompProfile": {"type": "Localhost", "localhostProfile": ""}},
    "armor": {"appArmorProfile": {}}, "armor type": {"appArmorProfile": {"type": "x"}}, "armor local": {"appArmorProfile": {"type": "Localhost"}}, "armor blank": {"appArmorProfile": {"type": "Localhost", "localhostProfile": " "}}, "armor empty": {"appArmorProfile": {"type": "Localhost", "localhostProfile": ""}}, "armor other": {"appArmorProfile": {"type": "RuntimeDefault", "localhostProfile": "x"}}, "armor long": {"appArmorProfile": {"type": "Localhost", "localhostProfile": "x" * 4096}},
}.items():
    container("security " + id, securityContext=sc)
    if id.split()[0] in ("uid", "seccomp", "armor"):
        spec("pod security " + id, securityContext=sc)
for id, w in {"gmsa": {"gmsaCredentialSpecName": "A"}, "gmsa empty": {"gmsaCredentialSpec": ""}}.items():
    container("windows " + id, securityContext={"windowsOptions": w})
for user in ("", "u", "d\\u", "d.e\\u", "\\u", "d\\", "a\\b\\c", "u\t", "a b", ". .", "a/b", "a@b", "d:\\u", ".d\\u", "d_e-f.g\\u", "D" * 16 + "\\u", "D_" * 8 + "\\u", "u" * 104, "u" * 105):
    container("windows user " + json.dumps(user[:20]), securityContext={"windowsOptions": {"runAsUserName": user}})
for id, s in {
    "groups": {"supplementalGroups": [1, -1], "fsGroup": 2**31}, "change": {"fsGroupChangePolicy": "always"}, "change empty": {"fsGroupChangePolicy": ""}, "groups policy": {"supplementalGroupsPolicy": "merge"}, "selinux change": {"seLinuxChangePolicy": "x"},
}.items():
    spec("pod security " + id, securityContext=s)
for name in ("kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net/ipv4/x", "a", "", "A", "a..b", "a.", ".a", "a/b.c", "-a", "a-", "a_b-c.d", "fs.mqueue.x", "a" * 253, "a" * 254, "*", "net.*"):
    for host in ({}, {"hostNetwork": True}, {"hostIPC": True}):
        if name[:3] in ("ker", "net", "fs.") or not host:
            spec("sysctl %s %s" % (name[:30], json.dumps(host)), securityContext={"sysctls": [{"name": name, "value": "1"}]}, **host)
spec("sysctl twice", securityContext={"sysctls": [{"name": "a", "value": "1"}, {"name": "a", "value": "1"}]})
spec("share pid", shareProcessNamespace=True, hostPID=True)
spec("share pid false", shareProcessNamespace=False, hostPID=True)
for host in ("hostNetwork", "hostPID", "hostIPC"):
    spec("user namespace " + host, hostUsers=False, **{host: True})
spec("user namespace proc", hostUsers=False, containers=[{"name": "c", "image": "i", "securityContext": {"procMount": "Unmasked"}}])
spec("user namespace device", hostUsers=False, volumes=[{"name": "p", "persistentVolumeClaim": {"claimName": "p"}}], containers=[{"name": "c", "image": "i", "volumeDevices": [{"name": "p", "devicePath": "/dev/a"}]}])
for id, pod, own, net in (("sound", True, None, True), ("no network", True, None, False), ("some", None, True, True), ("differ", True, False, True)):
    spec("host process " + id, hostNetwork=net, securityContext={"windowsOptions": {"hostProcess": pod}}, containers=[{"name": "a", "image": "i", "securityContext": {"windowsOptions": {"hostProcess": own}}}, {"name": "b", "image": "i"}])
for os in ("", "linux", "windows", "Linux", None):
    spec("os %s" % os, os={"name": os})
    spec("os %s settings" % os, os={"name": os}, hostPID=True, hostIPC=False, shareProcessNamespace=False, securityContext={"runAsUser": 1, "fsGroup": 1, "sysctls": [], "supplementalGroups": [], "seccompProfile": {"type": "RuntimeDefault"}, "windowsOptions": {}}, containers=[{"name": "c", "image": "i", "securityContext": {"privileged": False, "capabilities": {}, "windowsOptions": {}}}])
spec("os windows resources", os={"name": "windows"}, resources={"limits": {"cpu": 1}})

# scheduling
for id, t in {
    "all": {"operator": "Exists"}, "nothing": {}, "null": None, "key": {"key": "a b"}, "equal": {"key": "a", "value": "b c"}, "exists value": {"key": "a", "operator": "Exists", "value": "b"}, "operator": {"key": "a", "operator": "In"}, "lt": {"key": "a", "operator": "Lt", "value": "1"}, "effect": {"key": "a", "effect": "noschedule"}, "seconds": {"key": "a", "tolerationSeconds": 1}, "seconds ok": {"key": "a", "effect": "NoExecute", "tolerationSeconds": -1}, "seconds 0": {"key": "a", "effect": "NoSchedule", "tolerationSeconds": 0},
}.items():
    spec("toleration " + id, tolerations=[t])
required = "requiredDuringSchedulingIgnoredDuringExecution"
preferred = "preferredDuringSchedulingIgnoredDuringExecution"
for id, e in {
    "in": {"key": "a", "operator": "In", "values": ["b"]}, "in none": {"key": "a", "operator": "In"}, "in bad": {"key": "a", "operator": "In", "values": ["b c"]}, "exists": {"key": "a", "operator": "Exists", "values": ["b"]}, "gt": {"key": "a", "operator": "Gt", "values": ["x"]}, "gt two": {"key": "a", "operator": "Gt", "values": ["1", "2"]}, "nothing": {}, "key": {"key": "a b", "operator": "Exists"},
}.items():
    spec("node " + id, affinity={"nodeAffinity": {required: {"nodeSelectorTerms": [{"matchExpressions": [e]}]}}})
    spec("node preferred " + id, affinity={"nodeAffinity": {preferred: [{"weight": 1, "preference": {"matchExpressions": [e]}}]}})
    spec("pod affinity " + id, affinity={"podAffinity": {required: [{"topologyKey": "k", "labelSelector": {"matchExpressions": [e]}, "namespaceSelector": {"matchExpressions": [e]}}]}})
spec("node terms", affinity={"nodeAffinity": {required: {}}})
spec("node terms empty", affinity={"nodeAffinity": {required: {"nodeSelectorTerms": [{}]}, preferred: [{}]}})
for e in ({"key": "metadata.name", "operator": "In", "values": ["N"]}, {"key": "metadata.name", "operator": "In", "values": ["a", "b"]}, {"key": "a", "operator": "Exists"}):
    spec("node field %s" % json.dumps(e), affinity={"nodeAffinity": {required: {"nodeSelectorTerms": [{"matchFields": [e]}]}}})
spec("anti weight", affinity={"podAntiAffinity": {preferred: [{"weight": 0, "podAffinityTerm": {"topologyKey": "a b", "namespaces": ["A", "b"]}}]}})
spec("anti nothing", affinity={"podAntiAffinity": {preferred: [None], required: [{}]}})
spec("match keys", affinity={"podAffinity": {required: [{"topologyKey": "k", "labelSelector": {"matchLabels": {"app": "n"}}, "matchLabelKeys": ["app", "x"], "mismatchLabelKeys": ["app", "a b"]}]}})
spec("match keys no selector", affinity={"podAffinity": {required: [{"topologyKey": "k", "matchLabelKeys": ["x"], "mismatchLabelKeys": ["y"]}]}})
spread = {"maxSkew": 1, "topologyKey": "k", "whenUnsatisfiable": "DoNotSchedule"}
for id, change in {
    "sound": {}, "skew": {"maxSkew": 0}, "key": {"topologyKey": ""}, "key blanks": {"topologyKey": "a b"}, "when": {"whenUnsatisfiable": ""}, "domains": {"minDomains": 1, "whenUnsatisfiable": "ScheduleAnyway"}, "domains 0": {"minDomains": 0}, "domains both": {"minDomains": 0, "whenUnsatisfiable": "ScheduleAnyway"}, "policy": {"nodeTaintsPolicy": "", "nodeAffinityPolicy": "honor"}, "selector": {"labelSelector": {"matchLabels": {"a": "b c"}}},
    "keys": {"labelSelector": {"matchLabels": {"app": "n"}}, "matchLabelKeys": ["app"]}, "keys other": {"labelSelector": {"matchLabels": {"app": "n"}}, "matchLabelKeys": ["x"]}, "keys alone": {"matchLabelKeys": ["x"]}, "keys bad": {"labelSelector": {}, "matchLabelKeys": ["a b", "a b"]}, "keys expression": {"labelSelector": {"matchExpressions": [{"key": "app", "operator": "Exists"}, {"key": "app", "operator": "Exists"}]}, "matchLabelKeys": ["app"]}, "keys expression other": {"labelSelector": {"matchExpressions": [{"key": "x", "operator": "Exists"}, {"key": "x", "operator": "Exists"}]}, "matchLabelKeys": ["x"]}, "keys expression once": {"labelSelector": {"matchExpressions": [{"key": "x", "operator": "Exists"}]}, "matchLabelKeys": ["x"]}, "keys empty": {"matchLabelKeys": []},
}.items():
    spec("spread " + id, topologySpreadConstraints=[{**spread, **change}])
spec("spread twice", topologySpreadConstraints=[spread, spread, spread])
spec("spread null", topologySpreadConstraints=[None])

# the rest of the spec
for id, fields in {
    "restart": {"restartPolicy": "always"}, "restart empty": {"restartPolicy": ""}, "dns": {"dnsPolicy": "none"}, "dns empty": {"dnsPolicy": ""}, "dns none": {"dnsPolicy": "None"}, "dns none empty": {"dnsPolicy": "None", "dnsConfig": {}}, "deadline 0": {"activeDeadlineSeconds": 0}, "grace": {"terminationGracePeriodSeconds": -1}, "grace null": {"terminationGracePeriodSeconds": None},
    "hostname": {"hostname": "a.b"}, "hostname upper": {"hostname": "A"}, "hostname empty": {"hostname": ""}, "subdomain": {"subdomain": "a.b"}, "override": {"hostnameOverride": "a.b"}, "override long": {"hostnameOverride": "a" * 65}, "override network": {"hostnameOverride": "a", "hostNetwork": True}, "override fqdn": {"hostnameOverride": "a", "setHostnameAsFQDN": True}, "override empty": {"hostnameOverride": ""},
    "node name": {"nodeName": "A"}, "node selector": {"nodeSelector": {"a b": "c d"}}, "node selector null": {"nodeSelector": {"a": None}}, "class": {"priorityClassName": "A"}, "runtime": {"runtimeClassName": "A"}, "runtime empty": {"runtimeClassName": ""}, "account": {"serviceAccountName": "A"}, "account old": {"serviceAccount": "A"},
    "gates": {"schedulingGates": [{"name": "a b"}, {"name": "c"}, {"name": "c"}]}, "gate empty": {"schedulingGates": [{}]}, "gate node": {"schedulingGates": [{"name": "a"}], "nodeName": "n"}, "readiness": {"readinessGates": [{"conditionType": "a b"}, {}, {"conditionType": "a/b"}]}, "pull secrets": {"imagePullSecrets": [{}, {"name": "A B"}]},
    "aliases": {"hostAliases": [{"ip": "x", "hostnames": ["A", "*.b"]}, {"hostnames": ["a.b"]}, {"ip": "1.2.3.4"}]}, "alias zeros": {"hostAliases": [{"ip": "01.2.3.4"}]}, "alias mapped": {"hostAliases": [{"ip": "::ffff:1.2.3.4"}]}, "ephemeral": {"ephemeralContainers": [{"name": "e", "image": "i"}]}, "preemption": {"preemptionPolicy": "Never"}, "overhead": {"overhead": {"cpu": "1"}}, "priority": {"priority": 5}, "priority 0": {"priority": 0},
    "scheduler": {"schedulerName": "A B"}, "group": {"schedulingGroup": {}},
}.items():
    spec("spec " + id, **fields)
for id, config in {
    "four": {"nameservers": ["1.1.1.%d" % i for i in range(4)]}, "bad": {"nameservers": ["x", ""]}, "v6": {"nameservers": ["fe80::1%eth0", "::1"]}, "searches": {"searches": [".", "a.", "_a._b", "A", "", "a..b", "b-.c", "a_"]}, "many": {"searches": ["a"] * 33}, "long": {"searches": [".".join(["a" * 60] * 4)] * 9}, "options": {"options": [{"name": ""}, {"value": "x"}, {"name": "x"}]},
}.items():
    spec("dns config " + id, dnsConfig=config)
for id, a in {
    "cost": {"controller.kubernetes.io/pod-deletion-cost": "+1"}, "cost 0": {"controller.kubernetes.io/pod-deletion-cost": "0"}, "cost 00": {"controller.kubernetes.io/pod-deletion-cost": "00"}, "cost big": {"controller.kubernetes.io/pod-deletion-cost": "2147483648"}, "cost negative": {"controller.kubernetes.io/pod-deletion-cost": "-5"}, "cost text": {"controller.kubernetes.io/pod-deletion-cost": "-"},
    "seccomp": {"seccomp.security.alpha.kubernetes.io/pod": "x"}, "seccomp local": {"seccomp.security.alpha.kubernetes.io/pod": "localhost/../x"}, "seccomp container": {"container.seccomp.security.alpha.kubernetes.io/c": "docker/default"}, "armor": {"container.apparmor.security.beta.kubernetes.io/c": "x"}, "armor other": {"container.apparmor.security.beta.kubernetes.io/x": "unconfined"}, "armor local": {"container.apparmor.security.beta.kubernetes.io/c": "localhost/x"},
    "key": {"a b": "c"}, "key upper": {"A.b/C": "d"},
}.items():
    annotated(id, a)
annotated("seccomp differs", {"seccomp.security.alpha.kubernetes.io/pod": "unconfined"}, securityContext={"seccompProfile": {"type": "RuntimeDefault"}})
annotated("armor differs", {"container.apparmor.security.beta.kubernetes.io/c": "unconfined"}, securityContext={"appArmorProfile": {"type": "RuntimeDefault"}})
annotated("armor local differs", {"container.apparmor.security.beta.kubernetes.io/c": "localhost/a"}, containers=[{"name": "c", "image": "i", "securityContext": {"appArmorProfile": {"type": "Localhost", "localhostProfile": "b"}}}])

kind = sys.argv[1]
for id, s, annotations in cases:
    meta = {"labels": {"app": "n"}, **({"annotations": annotations} if annotations else {})}
    if kind == "Pod":
        o = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "n", **meta}, "spec": s}
    else:
        o = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "n"}, "spec": {"selector": {"matchLabels": {"app": "n"}}, "template": {"metadata": meta, "spec": s}}}
    print("---\n# id: %s %s\n%s" % (kind, id, json.dumps(o, ensure_ascii=False)))
