@NullMarked
package io.orderledger.simulator.instalment;

import org.jspecify.annotations.NullMarked;
