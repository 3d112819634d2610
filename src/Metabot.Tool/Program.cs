using Metabot.Tool;

// And not returned: a thread of the scheduler's keeps a process that returns until its last run has ended, however long that takes.
Environment.Exit(await CommandLine.RunAsync(args));
