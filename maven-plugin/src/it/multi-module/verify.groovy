import groovy.json.JsonSlurper

def report = { module ->
  new JsonSlurper().parse(new File(basedir, "${module}/target/klint/klint.json"))
}
assert report('web').findings.isEmpty()
assert report('data').findings*.rule == ['duplicate-key']
assert report('data').documents*.file == ['src/main/kubernetes/settings.yaml']
assert !new File(basedir, 'plain/target/klint').exists()
assert !new File(basedir, 'target/klint').exists()
