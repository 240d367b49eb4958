#!/usr/bin/env python3
"""Opens a version 1 or 2 slots file with a name and a password and prints the database key and salt in hexadecimal.

    pip install argon2-cffi pynacl
    python3 open_register.py register.keys "Åsa Lindström"        (asks for the password; or give it on standard input)

Written from docs/keys.md alone, to show that the register does not depend on one program.
"""
import getpass, hashlib, hmac, json, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as open_seal
from nacl.exceptions import CryptoError

nfc = lambda text: unicodedata.normalize("NFC", text)
fold = lambda name: nfc(nfc(name.strip()).lower())
field = lambda data: struct.pack(">I", len(data)) + data
number = lambda value: field(struct.pack(">I", value))

def hkdf(salt, secret, info, length):
    key, out, block = hmac.digest(salt, secret, "sha256"), b"", b""
    while len(out) < length:
        block = hmac.digest(key, block + info + bytes([len(out) // 32 + 1]), "sha256")
        out += block
    return out[:length]

def header(file, slot):
    cost = slot.get("argon2id", {"memory_kib": 0, "passes": 0, "lanes": 0})
    return (field(b"cequred-register/1/slot") + field(bytes.fromhex(file["register"])) + field(bytes([file["demo"]]))
            + field(bytes.fromhex(slot["id"])) + b"".join(field(slot[k].encode()) for k in ("kind", "name", "created"))
            + b"".join(number(cost[k]) for k in ("memory_kib", "passes", "lanes"))
            + field(bytes.fromhex(slot.get("device", ""))) + field(bytes.fromhex(slot["salt"])))

def main(path, name):
    password = nfc(getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")).encode()
    file = json.load(open(path, encoding="utf-8"))
    for slot in file["slots"]:
        if slot["kind"] != "password" or fold(slot["name"]) != fold(name) or "device" in slot:
            continue
        cost, salt = slot["argon2id"], bytes.fromhex(slot["salt"])
        stretched = hash_secret_raw(password, salt, cost["passes"], cost["memory_kib"], cost["lanes"], 32, Type.ID)
        key = hkdf(salt, stretched, b"cequred-register/1/slot/password", 32)
        try:
            data_key = open_seal(bytes.fromhex(slot["sealed"]), header(file, slot), bytes.fromhex(slot["nonce"]), key)
        except CryptoError:
            sys.exit("wrong password, or the slot is damaged")
        derive = lambda purpose, n: hkdf(bytes.fromhex(file["register"]), data_key,
                                         b"cequred-register/1/derive/" + purpose, n)
        former = file.get("former", [])
        label = b"cequred-register/2/file" if former else b"cequred-register/1/file"
        whole = (field(label) + field(bytes.fromhex(file["register"])) + field(bytes([file["demo"]]))
                 + field(struct.pack(">Q", file["revision"])) + number(len(file["slots"]))
                 + b"".join(field(header(file, s)) + field(bytes.fromhex(s["nonce"])) + field(bytes.fromhex(s["sealed"]))
                            for s in file["slots"])
                 + (number(len(former)) if former else b"")
                 + b"".join(field(f["retired"].encode()) + field(bytes.fromhex(f["nonce"])) + field(bytes.fromhex(f["sealed"]))
                            for f in former))
        if hmac.new(derive(b"slots file mac", 32), whole, hashlib.sha256).hexdigest() != file["mac"]:
            sys.exit("the slots were changed by something else")
        print("database key ", derive(b"database key", 32).hex())
        print("database salt", derive(b"database salt", 16).hex())
        return
    sys.exit("no slot for this name that opens by password alone")

main(*sys.argv[1:])
