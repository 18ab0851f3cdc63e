@org.jspecify.annotations.NullMarked
package io.orderledger.servicekit.edge;
