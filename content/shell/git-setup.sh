export GIT_CONFIG_GLOBAL=/tmp/gitconfig
git config --global user.name Ada
git config --global user.email ada@example.org
git config --global init.defaultBranch main
export GIT_AUTHOR_DATE=2026-01-01T00:00:00Z GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
export GIT_EDITOR=true

# Writes $2 as the only line of the file $1 and commits it with $2 as the message.
save() {
  echo "$2" > "$1"
  git add "$1"
  git commit -qm "$2"
}

git init -q repo
cd repo
