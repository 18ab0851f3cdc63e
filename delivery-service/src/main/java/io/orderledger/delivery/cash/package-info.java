/** What is said of cash when goods change hands. */
@NullMarked
package io.orderledger.delivery.cash;

import org.jspecify.annotations.NullMarked;
