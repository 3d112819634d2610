namespace Metabot.Docs.Tests;

// What redirects the console and moves the current folder runs alone.
[CollectionDefinition(nameof(Console), DisableParallelization = true)]
public class ConsoleCollection;
