/** The fiscal gateway of {@code docs/fiscal-gateway.md}, and the register behind it. */
@NullMarked
package io.orderledger.simulator.fiscal;

import org.jspecify.annotations.NullMarked;
