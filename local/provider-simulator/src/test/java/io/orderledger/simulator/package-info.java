@NullMarked
package io.orderledger.simulator;

import org.jspecify.annotations.NullMarked;
