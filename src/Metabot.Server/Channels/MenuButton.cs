namespace Metabot.Server.Channels;

/// <summary>An answer of a menu.</summary>
/// <param name="Code">What comes back when it is chosen: the code of the menu item.</param>
/// <param name="Caption">What is read on it.</param>
/// <param name="Line">Buttons of one line stand beside each other; lines are shown in the order of their numbers.</param>
public sealed record MenuButton(string Code, string Caption, int Line = 0);
