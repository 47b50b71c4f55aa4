package dev.klint.core.rule;

import dev.klint.core.kube.Resource;

/**
 * Answers for the validation that the API server does of one API type after decoding and
 * defaulting: a stateless function, shared by threads.
 */
public interface Validator {
  /**
   * Names to {@code faults} everything that the server refuses in the resource. Never throws for
   * what a manifest holds.
   */
  void validate(Resource resource, Faults faults);
}
