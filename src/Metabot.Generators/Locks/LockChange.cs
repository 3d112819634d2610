namespace Metabot.Generators.Locks;

// A difference between the lock and the code. Path is where it is in the code, empty for the contract as a whole.
internal sealed record LockChange(ChangeWeight Weight, string Path, string Words);

internal enum ChangeWeight
{
    // What runs goes on as it is.
    Additive,

    // Somebody has to look whether the bot minds.
    Review,

    // The same script cannot read both, what is planned and what will be sent.
    Breaking,
}
