using Metabot.Tool;

return await CommandLine.RunAsync(args);
