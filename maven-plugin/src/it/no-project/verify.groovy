def file = new File(basedir, 'k8s/settings.yaml').canonicalPath
def log = new File(basedir, 'build.log').text
assert log.contains("[ERROR] ${file}:[7,3] (duplicate-key) ")
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/klint/klint.json').file
