package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/**
 * Answers for the warnings that the API server gives when an object of one type is created: a
 * stateless function, shared by threads.
 */
interface Advisor {
  /**
   * @param root the whole object
   */
  void advise(Field root, Warnings warnings);
}
