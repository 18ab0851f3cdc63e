package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operating system's user as whom PostgreSQL runs: it refuses to be started by root. */
sealed interface OsUser {

  /** The command as this user runs it. */
  List<String> command(List<String> command);

  /** Makes this user the owner of a file or of an empty directory. */
  void own(Path path) throws IOException;

  /** Fails, with a hint, when this user cannot enter the directory. */
  void requireEntry(Path directory) throws IOException;

  /** Who runs this JVM, or, if that is root, an account without rights. */
  static OsUser current() {
    return isRoot() ? Unprivileged.find() : new Self();
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The user of this JVM. */
  record Self() implements OsUser {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void own(Path path) {}

    @Override
    public void requireEntry(Path directory) {}
  }

  /**
   * Another account, which root becomes for good before it executes the command.
   *
   * @param become the words that stand before the command; they replace themselves by it, so that
   *     there is no process in between
   */
  record Unprivileged(UserPrincipal principal, List<String> become) implements OsUser {

    // A bare number would do for the server, but initdb insists on a name.
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    static Unprivileged find() {
      for (var account : ACCOUNTS) {
        var principal = lookUp(account);
        if (principal.isPresent()) {
          return new Unprivileged(principal.get(), become(account));
        }
      }
      throw new EmbeddedServerException(
          "PostgreSQL does not run as root, and there is no account "
              + String.join(" or ", ACCOUNTS)
              + " to run it as: start as another user, or add one (useradd --system postgres)");
    }

    private static Optional<UserPrincipal> lookUp(String account) {
      try {
        return Optional.of(
            Path.of("/")
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(account));
      } catch (IOException absent) {
        return Optional.empty();
      }
    }

    private static List<String> become(String account) {
      var setpriv = onPath("setpriv");
      if (setpriv.isPresent()) {
        return List.of(
            setpriv.get(),
            "--reuid=" + account,
            "--regid=" + groupOf(account),
            "--clear-groups",
            "--inh-caps=-all");
      }
      var runuser = onPath("runuser");
      if (runuser.isPresent()) {
        return List.of(runuser.get(), "-u", account, "--");
      }
      throw new EmbeddedServerException(
          "PostgreSQL does not run as root, and neither setpriv nor runuser (package util-linux)"
              + " is there to become another user: install it or start as another user");
    }

    /** The account's primary group: {@code nobody}'s is called differently on each system. */
    private static String groupOf(String account) {
      try {
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
          var fields = List.of(line.split(":", -1));
          if (fields.size() > 3 && fields.getFirst().equals(account)) {
            return fields.get(3);
          }
        }
      } catch (IOException unreadable) {
        throw new EmbeddedServerException("cannot read /etc/passwd", unreadable);
      }
      return account;
    }

    private static Optional<String> onPath(String program) {
      return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
          .map(folder -> Path.of(folder, program))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .findFirst();
    }

    @Override
    public List<String> command(List<String> command) {
      var words = new ArrayList<>(become);
      words.addAll(command);
      return words;
    }

    @Override
    public void own(Path path) throws IOException {
      Files.setOwner(path, principal);
    }

    @Override
    public void requireEntry(Path directory) throws IOException {
      for (var path = directory; path != null; path = path.getParent()) {
        var attributes =
            Files.getFileAttributeView(path, PosixFileAttributeView.class, new LinkOption[0])
                .readAttributes();
        if (!attributes.owner().equals(principal)
            && !attributes.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)) {
          throw new EmbeddedServerException(
              "PostgreSQL runs as %s, not as root, and %s lets only its owner in: choose a directory elsewhere (e.g. /var/lib/orderledger) or chmod o+x %s"
                  .formatted(principal.getName(), path, path));
        }
      }
    }
  }
}
