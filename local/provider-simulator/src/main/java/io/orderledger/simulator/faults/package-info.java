/** The misbehaviour of a real provider, switchable and repeatable. */
@NullMarked
package io.orderledger.simulator.faults;

import org.jspecify.annotations.NullMarked;
