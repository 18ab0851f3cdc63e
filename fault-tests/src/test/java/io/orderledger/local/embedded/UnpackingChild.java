package io.orderledger.local.embedded;

import java.nio.file.Path;

/** Unpacks into the folder given. */
final class UnpackingChild {
  private UnpackingChild() {}

  public static void main(String[] arguments) {
    System.out.println("unpacked " + PostgresBinaries.unpackedIn(Path.of(arguments[0])).home());
  }
}
