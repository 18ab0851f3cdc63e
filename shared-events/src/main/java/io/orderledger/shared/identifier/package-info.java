/** Names that people and machines call an order by. */
@NullMarked
package io.orderledger.shared.identifier;

import org.jspecify.annotations.NullMarked;
