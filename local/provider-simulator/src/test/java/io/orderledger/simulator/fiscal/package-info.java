@NullMarked
package io.orderledger.simulator.fiscal;

import org.jspecify.annotations.NullMarked;
