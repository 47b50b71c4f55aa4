/**
 * The API server's validation of the group core (v1), one class for each API type. Knows fields and
 * faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.core;

import org.jspecify.annotations.NullMarked;
