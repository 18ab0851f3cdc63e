/** What an operator sees and starts: status, replay, health. */
@NullMarked
package io.orderledger.servicekit.operations;

import org.jspecify.annotations.NullMarked;
