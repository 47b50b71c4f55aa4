def log = new File(basedir, 'build.log').text
assert log.contains('no such file or folder: nowhere')
assert log.contains('MojoExecutionException')
