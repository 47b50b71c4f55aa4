/**
 * The API server's validation of the group node.k8s.io, one class for each API type. Knows fields
 * and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.node;

import org.jspecify.annotations.NullMarked;
