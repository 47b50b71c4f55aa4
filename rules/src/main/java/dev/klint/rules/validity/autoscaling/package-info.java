/**
 * The API server's validation of the group autoscaling, one class for each API type. Knows fields
 * and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.autoscaling;

import org.jspecify.annotations.NullMarked;
