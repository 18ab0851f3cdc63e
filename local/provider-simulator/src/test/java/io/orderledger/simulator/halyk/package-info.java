@org.jspecify.annotations.NullMarked
package io.orderledger.simulator.halyk;
