/** Force majeure: circumstances are declared here, and each order that they touch notes them. */
@NullMarked
package io.orderledger.order.majeure;

import org.jspecify.annotations.NullMarked;
