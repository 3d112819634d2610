using Metabot;

namespace Dialog;

/// <summary>Tells the regulars of today's cake.</summary>
[BotBroadcast("cake")]
public partial record Cake;
