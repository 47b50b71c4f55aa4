def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] klint: no manifests here')
assert !new File(basedir, 'target/klint').exists()
