using Metabot.Tool;

return await Commands.Root().Parse(args).InvokeAsync();
