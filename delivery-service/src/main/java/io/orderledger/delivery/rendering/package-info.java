/** Services are rendered, objected to and accepted. */
@NullMarked
package io.orderledger.delivery.rendering;

import org.jspecify.annotations.NullMarked;
