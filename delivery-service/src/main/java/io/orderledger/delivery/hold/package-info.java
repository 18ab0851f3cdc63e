/** Orders that a person must look at keep their goods here (B-3.9, B-5.14). */
@NullMarked
package io.orderledger.delivery.hold;

import org.jspecify.annotations.NullMarked;
