/**
 * Rules about pods and the containers that help an app in them. Know fields, workloads and what
 * containers run. Open {@link dev.klint.rules.pods.ContainerPortConflict} first.
 */
@NullMarked
package dev.klint.rules.pods;

import org.jspecify.annotations.NullMarked;
