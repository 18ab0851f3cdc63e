/** The order form: what the buyer asks for, priced by the catalogue under the edition in force. */
@NullMarked
package io.orderledger.order.placement;

import org.jspecify.annotations.NullMarked;
