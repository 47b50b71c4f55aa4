package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;

/** Tells of failures in klint itself, so that one bad rule never ends a run. */
final class InternalErrors {
  private InternalErrors() {}

  static Finding at(Resource resource, String who, Throwable failure) {
    Field root = resource.field();
    return ReaderRules.INTERNAL_ERROR.at(root, who + " failed on this document: " + failure);
  }
}
