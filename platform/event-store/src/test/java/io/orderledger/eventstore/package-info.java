@NullMarked
package io.orderledger.eventstore;

import org.jspecify.annotations.NullMarked;
