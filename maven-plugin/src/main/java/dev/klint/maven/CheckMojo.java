package dev.klint.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the Kubernetes manifests of a module. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AbstractMojo {
  /** Does nothing. */
  @Parameter(property = "klint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() {
    getLog().info("klint is skipped" + skip);
  }
}
