@NullMarked
package io.orderledger.issuer;

import org.jspecify.annotations.NullMarked;
