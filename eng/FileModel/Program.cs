using Metabot.FileModel;

var folder = args is [var named] ? named : Path.Combine("src", "Metabot.Server", "Storage", "FileModel");
if (Directory.Exists(folder))
{
    Directory.Delete(folder, recursive: true);
}

foreach (var file in FileModelFiles.Write(folder))
{
    Console.WriteLine(file);
}
