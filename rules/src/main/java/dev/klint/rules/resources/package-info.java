/** Rules about requests and limits. */
@NullMarked
package dev.klint.rules.resources;

import org.jspecify.annotations.NullMarked;
