assert new File(basedir, 'build.log').text.contains('klint is skipped')
assert !new File(basedir, 'target/klint').exists()
