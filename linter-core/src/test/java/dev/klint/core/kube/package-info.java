@NullMarked
package dev.klint.core.kube;

import org.jspecify.annotations.NullMarked;
