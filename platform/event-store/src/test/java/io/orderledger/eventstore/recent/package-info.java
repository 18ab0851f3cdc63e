@org.jspecify.annotations.NullMarked
package io.orderledger.eventstore.recent;
