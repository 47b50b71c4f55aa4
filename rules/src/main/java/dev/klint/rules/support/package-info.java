/** Notions that several rules share and Kubernetes itself does not know. */
@NullMarked
package dev.klint.rules.support;

import org.jspecify.annotations.NullMarked;
